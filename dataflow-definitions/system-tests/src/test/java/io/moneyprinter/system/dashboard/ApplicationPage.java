package io.moneyprinter.system.dashboard;

/**
 * One app and its versions.
 */
public final class ApplicationPage {

	private final Browser browser;

	ApplicationPage(Browser browser) {
		this.browser = browser;
	}

	public void awaitText(String text) {
		this.browser.awaitText(text);
	}

	public void makeDefault(String version) {
		String choice = "//clr-modal//tr[.//span[.='" + version + "']]//button[contains(., 'Set default')]";
		this.browser.clickUntilSeen("//button[@id='btnVersion']", choice);
		this.browser.click(choice);
		this.browser.click("//clr-modal//button[contains(., 'Make default')]");
	}

}
