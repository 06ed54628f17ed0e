package io.moneyprinter.system.dashboard;

/**
 * One stream: what it is made of, how it was deployed, what it logs, and its releases.
 */
public final class StreamPage {

	private final Browser browser;

	StreamPage(Browser browser) {
		this.browser = browser;
	}

	public void awaitText(String text) {
		this.browser.awaitText(text);
	}

	/** The log of the first of the stream's apps. */
	public StreamPage viewLog() {
		this.browser.click("//button[normalize-space()='View Log']");
		return this;
	}

	public void rollback(int release) {
		this.browser.click("//*[@id='history']//tr[td[1][normalize-space()='" + release
				+ "']]//button[normalize-space()='Rollback']");
		this.browser.click("//clr-modal//button[normalize-space()='Rollback']");
		this.browser.awaitText("Rollback success");
	}

}
