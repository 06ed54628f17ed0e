package io.moneyprinter.grid;

import java.nio.file.Path;
import java.time.Duration;

import io.moneyprinter.grid.cluster.Discovery;

/**
 * How a member takes part.
 *
 * @param name of the grid: members of other names are strangers
 * @param discovery where other members are
 * @param permits how many processors it gives, at least one
 * @param pieces folder of the shelf, which members of one machine may share
 * @param work folder to work in, on the shelf's disk
 * @param drain how long what runs may take when it leaves
 * @param keep how long finished pieces stay in the store, to make later films cheaper
 */
public record GridSettings(String name, Discovery discovery, int permits, Path pieces, Path work, Duration drain,
		Duration keep) {

	/** How long finished pieces stay in the store if nothing else is said. */
	public static final Duration USUAL_KEEP = Duration.ofDays(7);

	public GridSettings {
		if (permits < 1) {
			throw new IllegalArgumentException(
					"A member of a grid with " + permits + " permits makes nothing; allowed: at least 1.");
		}
	}

}
