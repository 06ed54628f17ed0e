package io.moneyprinter.topicsource.schedule;

import java.net.URI;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who launches tasks.
 *
 * @param url of Data Flow, without a path
 */
@ConfigurationProperties("moneyprinter.dataflow")
public record LauncherSettings(@DefaultValue("http://127.0.0.1:9393") URI url) {

	public LauncherSettings {
		if (url.getHost() == null) {
			throw new IllegalArgumentException(
					"moneyprinter.dataflow.url is '" + url + "'; allowed: an address such as http://localhost:9393.");
		}
	}

}
