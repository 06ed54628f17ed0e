package io.moneyprinter.topicsource.schedule;

import java.net.URI;
import java.util.Set;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who launches tasks.
 *
 * @param url of Data Flow, without a path
 * @param launchable tasks that may be launched by a message on {@code task-launches}
 * @param keepsSchedules whether Data Flow keeps schedules itself, as it can on Kubernetes
 * @param platform on which Data Flow keeps them, by its name for it
 */
@ConfigurationProperties("moneyprinter.dataflow")
public record LauncherSettings(@DefaultValue("http://127.0.0.1:9393") URI url, @DefaultValue( {
		"upkeep", "backfill" }) Set<String> launchable, @DefaultValue("false") boolean keepsSchedules,
		@DefaultValue("default") String platform){

	public LauncherSettings {
		launchable = Set.copyOf(launchable);
		if (url.getHost() == null) {
			throw new IllegalArgumentException(
					"moneyprinter.dataflow.url is '" + url + "'; allowed: an address such as http://localhost:9393.");
		}
	}

}
