package io.moneyprinter.backfill;

/**
 * Which item of a backfill.
 *
 * @param line of the input, from 1, as editors count
 * @param variant of the line's request, from 0
 */
public record ItemKey(int line, int variant) {

	@Override
	public String toString() {
		return (this.variant == 0) ? Integer.toString(this.line) : this.line + "." + this.variant;
	}

}
