package io.moneyprinter.system.dashboard;

/**
 * The editor in which streams are written.
 */
public final class CreateStreamPage {

	private final Browser browser;

	CreateStreamPage(Browser browser) {
		this.browser = browser;
	}

	public CreateStreamPage write(String definition) {
		this.browser.typeUnseen("//div[contains(@class, 'CodeMirror')]//textarea", definition);
		return this;
	}

	/** What the editor underlines as wrong. */
	public String marked() {
		return this.browser.textOf("//span[contains(@class, 'CodeMirror-lint-mark-error')]");
	}

	/** The dialogue takes nothing while it asks the server whether the name is free. */
	public void create() {
		String dialogue = "//clr-modal//form[contains(@class, 'ng-valid')]";
		this.browser.clickUntilSeen("//button[contains(., 'Create stream(s)')]", dialogue);
		this.browser.click("//clr-modal//button[contains(., 'Create the stream(s)')]");
		this.browser.awaitText("Stream(s) have been created successfully");
	}

}
