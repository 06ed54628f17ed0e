package io.moneyprinter.grid.cluster;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Where a member listens and looks for others.
 *
 * @param address it listens at, and no other
 * @param port the first that it tries; each member takes the next free one
 * @param members addresses at which others may be, for as many ports; ignored on
 * Kubernetes
 * @param kubernetesDns headless service whose addresses are the members; {@code null}
 * elsewhere
 */
public record Discovery(String address, int port, List<String> members, @Nullable String kubernetesDns) {

	/** How many members of one machine find each other. */
	static final int PORTS = 32;

	/** This machine alone. */
	public static final Discovery LOOPBACK = new Discovery("127.0.0.1", 5701, List.of("127.0.0.1"), null);

	public Discovery {
		members = List.copyOf(members);
	}

}
