package io.moneyprinter.backfill;

/**
 * How many items stand where.
 *
 * @param ready nobody has them
 * @param taken workers have them
 * @param published their films are out, those that were there before included
 * @param reused of them, those that were there before
 * @param failed they failed
 * @param cancelled somebody cancelled them
 * @param held a person holds them
 */
public record Counts(long ready, long taken, long published, long reused, long failed, long cancelled, long held) {

	/** All of them. */
	public long all() {
		return unfinished() + ended();
	}

	/** Those that are not at an end. */
	public long unfinished() {
		return this.ready + this.taken;
	}

	/** Those that are at an end. */
	public long ended() {
		return this.published + this.failed + this.cancelled + this.held;
	}

}
