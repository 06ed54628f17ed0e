package io.moneyprinter.platform.server;

import java.util.ArrayList;
import java.util.List;

import io.moneyprinter.platform.home.PlatformSettings;

/** The servers that a platform has to start itself. */
public final class Servers {

	private Servers() {
	}

	/**
	 * The servers, in the order in which they are named to people.
	 * @param settings says which exist elsewhere
	 * @return the servers to start
	 * @throws io.moneyprinter.platform.home.PlatformException if one has not been built
	 */
	public static List<Server> of(PlatformSettings settings) {
		List<Server> servers = new ArrayList<>();
		if (settings.postgres().isEmpty()) {
			servers.add(new Postgres(settings));
		}
		if (settings.kafka().isEmpty()) {
			servers.add(new KafkaBroker(settings));
		}
		if (settings.objectStore().isEmpty()) {
			servers.add(new ObjectStore(settings));
		}
		servers.add(new Skipper(settings));
		servers.add(new Dataflow(settings));
		return List.copyOf(servers);
	}

}
