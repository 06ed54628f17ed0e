package io.moneyprinter.system.dashboard;

import java.nio.file.Path;

/**
 * Registering apps: one by one in a form, or many as properties.
 */
public final class AddApplicationsPage {

	private static final String PROPERTIES = "//clr-accordion-panel[contains(., 'from a properties file')]";

	private final Browser browser;

	AddApplicationsPage(Browser browser) {
		this.browser = browser;
	}

	public void register(String type, String name, String uri) {
		this.browser.click("//button[contains(., 'Register one or more applications')]");
		this.browser.type("//input[@name='name0']", name);
		this.browser.click("//select[@name='type0']/option[normalize-space()='" + type + "']");
		this.browser.type("//input[@name='uri0']", uri);
		this.browser.click("//button[@name='register']");
		this.browser.awaitText("1 App(s) registered");
	}

	public void importProperties(String lines) {
		this.browser.click(PROPERTIES + "//button[contains(., 'from a properties file')]");
		this.browser.type(PROPERTIES + "//textarea", lines);
		importThem();
	}

	public void importFile(Path properties) {
		this.browser.click(PROPERTIES + "//button[contains(., 'from a properties file')]");
		this.browser.choose(PROPERTIES + "//input[@type='file']", properties.toFile());
		importThem();
	}

	private void importThem() {
		this.browser.click(PROPERTIES + "//button[@type='submit']");
		this.browser.awaitText("Application(s) Imported");
	}

}
