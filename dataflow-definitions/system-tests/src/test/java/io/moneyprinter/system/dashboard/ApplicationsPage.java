package io.moneyprinter.system.dashboard;

/**
 * The registered apps.
 */
public final class ApplicationsPage {

	private final Browser browser;

	ApplicationsPage(Browser browser) {
		this.browser = browser;
	}

	public ApplicationPage details(String app) {
		choose(app, "Details");
		return new ApplicationPage(this.browser);
	}

	public void unregister(String app) {
		choose(app, "Unregister");
		this.browser.click("//clr-modal//button[contains(., 'Unregister the application')]");
		this.browser.awaitText("Successfully removed app");
	}

	private void choose(String app, String action) {
		String item = "//button[contains(@class, 'action-item')][normalize-space()='" + action + "']";
		this.browser.clickUntilSeen("//clr-dg-row[.//a[.='" + app + "']]//button[@aria-label='Available actions']",
				item);
		this.browser.click(item);
	}

}
