package io.moneyprinter.system.faults;

import java.util.Random;

/**
 * What decides which faults come, and when. Every scenario draws from a source of its
 * own, so that one that failed can be repeated alone.
 */
final class Seed {

	private static final String PROPERTY = "moneyprinter.faults.seed";

	private static final long VALUE = chosen();

	private Seed() {
	}

	private static long chosen() {
		long seed = Long.getLong(PROPERTY, new Random().nextInt(1_000_000));
		System.out.println("The seed of the faults is " + seed
				+ "; repeat them with ./moneyprinter test --faults --seed " + seed + ".");
		return seed;
	}

	/**
	 * The chance of one scenario.
	 * @param scenario its name
	 * @return what decides, the same for the same seed and scenario
	 */
	static Random of(String scenario) {
		return new Random(VALUE * 31 + scenario.hashCode());
	}

	/** For messages of failures. */
	static String told() {
		return "seed " + VALUE;
	}

}
