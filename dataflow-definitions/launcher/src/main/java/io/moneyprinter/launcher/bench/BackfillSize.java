package io.moneyprinter.launcher.bench;

import picocli.CommandLine.Option;

/** How much the benchmark of backfills makes: less of it, to try it. */
final class BackfillSize {

	@Option(names = "--films", paramLabel = "N", defaultValue = "200",
			description = "Films of `bench backfill`, for each number of workers; ${DEFAULT-VALUE} if nothing is said, 0 for none.")
	private int films = 200;

	@Option(names = "--items", paramLabel = "N", defaultValue = "100000",
			description = "Items of `bench backfill` whose work is nothing; ${DEFAULT-VALUE} if nothing is said, 0 for none.")
	private int items = 100_000;

	int films() {
		return this.films;
	}

	int items() {
		return this.items;
	}

}
