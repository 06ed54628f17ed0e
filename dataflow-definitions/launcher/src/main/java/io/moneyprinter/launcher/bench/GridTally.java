package io.moneyprinter.launcher.bench;

/**
 * What a member did.
 *
 * @param begun segments
 * @param made segments
 * @param broken segments that failed, or that were ended early
 */
record GridTally(long begun, long made, long broken) {

	static GridTally parse(String[] answer) {
		return new GridTally(Long.parseLong(answer[1]), Long.parseLong(answer[2]), Long.parseLong(answer[3]));
	}

	long inHand() {
		return this.begun - this.made - this.broken;
	}

}
