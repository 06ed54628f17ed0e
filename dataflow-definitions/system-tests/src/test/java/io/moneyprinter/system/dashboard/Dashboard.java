package io.moneyprinter.system.dashboard;

import java.net.URI;
import java.nio.file.Path;

/**
 * The dashboard of a Data Flow server, opened page by page.
 */
public final class Dashboard implements AutoCloseable {

	private final Browser browser;

	private final String address;

	/**
	 * Opens a browser.
	 * @param dataFlow the server
	 * @param profile an empty folder for the browser's own files
	 */
	public Dashboard(URI dataFlow, Path profile) {
		this.browser = new Browser(profile);
		this.address = dataFlow.resolve("/dashboard/index.html#").toString();
	}

	/** Whether the browser and its driver are on this machine. */
	public static boolean hasBrowser() {
		return Browser.isInstalled();
	}

	public ApplicationsPage applications() {
		open("/apps");
		return new ApplicationsPage(this.browser);
	}

	public ApplicationPage application(String type, String name) {
		open("/apps/" + type + "/" + name);
		return new ApplicationPage(this.browser);
	}

	public AddApplicationsPage addApplications() {
		open("/apps/add");
		return new AddApplicationsPage(this.browser);
	}

	public StreamsPage streams() {
		open("/streams/list");
		return new StreamsPage(this.browser);
	}

	public CreateStreamPage createStream() {
		open("/streams/list/create");
		return new CreateStreamPage(this.browser);
	}

	public StreamPage stream(String name) {
		open("/streams/list/" + name);
		return new StreamPage(this.browser);
	}

	public RuntimePage runtime() {
		open("/streams/runtime");
		return new RuntimePage(this.browser);
	}

	private void open(String page) {
		this.browser.open(this.address + page);
	}

	@Override
	public void close() {
		this.browser.close();
	}

}
