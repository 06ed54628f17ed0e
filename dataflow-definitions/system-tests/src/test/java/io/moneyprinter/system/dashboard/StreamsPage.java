package io.moneyprinter.system.dashboard;

/**
 * The streams, and what can be done with each.
 */
public final class StreamsPage {

	private final Browser browser;

	StreamsPage(Browser browser) {
		this.browser = browser;
	}

	public void awaitText(String text) {
		this.browser.awaitText(text);
	}

	public DeployPage deploy(String stream) {
		choose(stream, "Deploy");
		return new DeployPage(this.browser);
	}

	public DeployPage update(String stream) {
		choose(stream, "Update");
		return new DeployPage(this.browser);
	}

	public void undeploy(String stream) {
		choose(stream, "Undeploy");
		this.browser.click("//clr-modal//button[contains(., 'Undeploy the stream')]");
	}

	public void destroy(String stream) {
		choose(stream, "Destroy");
		this.browser.click("//clr-modal//button[contains(., 'Destroy the stream')]");
	}

	private void choose(String stream, String action) {
		String item = "//button[contains(@class, 'action-item')][normalize-space()='" + action + "']";
		this.browser.clickUntilSeen("//clr-dg-row[.//a[.='" + stream + "']]//button[@aria-label='Available actions']",
				item);
		this.browser.click(item);
	}

}
