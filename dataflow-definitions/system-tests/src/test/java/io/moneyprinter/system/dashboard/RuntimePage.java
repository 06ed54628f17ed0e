package io.moneyprinter.system.dashboard;

/**
 * What runs.
 */
public final class RuntimePage {

	private final Browser browser;

	RuntimePage(Browser browser) {
		this.browser = browser;
	}

	public void awaitText(String text) {
		this.browser.awaitText(text);
	}

}
