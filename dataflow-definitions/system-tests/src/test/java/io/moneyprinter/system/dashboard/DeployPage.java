package io.moneyprinter.system.dashboard;

import org.openqa.selenium.Keys;

/**
 * The properties that a stream is deployed or updated with, as text.
 */
public final class DeployPage {

	private static final String TEXT = "//app-stream-deploy-free-text//textarea";

	private final Browser browser;

	DeployPage(Browser browser) {
		this.browser = browser;
	}

	/** Instead of what stands there when the stream was deployed before. */
	public void deploy(String properties) {
		this.browser.clickUntilSeen("//button[normalize-space()='Freetext']", TEXT);
		this.browser.find(TEXT).clear();
		this.browser.type(TEXT, properties);
		this.browser.click("//button[@id='btn-deploy']");
		this.browser.awaitText("Successfully deployed stream definition");
	}

	/** What is deployed stands there already. */
	public void updateWith(String property) {
		this.browser.clickUntilSeen("//button[normalize-space()='Freetext']", TEXT);
		this.browser.type(TEXT, Keys.chord(Keys.CONTROL, Keys.END) + "\n" + property);
		this.browser.click("//button[@id='btn-deploy']");
		this.browser.awaitText("Successfully updated stream definition");
	}

}
