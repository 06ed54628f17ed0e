package io.moneyprinter.grid.work;

import io.moneyprinter.video.ErrorCode;
import io.moneyprinter.video.VideoException;
import org.jspecify.annotations.Nullable;

/**
 * What became of an errand.
 *
 * @param member that did it
 * @param code why it could not be made; {@code null} if it was
 * @param sentence the same for people; {@code null} if it was made
 */
public record Outcome(String member, @Nullable ErrorCode code, @Nullable String sentence) {

	static Outcome made(String member) {
		return new Outcome(member, null, null);
	}

	static Outcome failed(String member, Throwable thrown) {
		if (thrown instanceof VideoException known) {
			return new Outcome(member, known.code(), known.sentence());
		}
		return new Outcome(member, ErrorCode.INTERNAL, "A segment could not be made: " + thrown + ".");
	}

	/**
	 * The failure as whoever asked for it throws it.
	 * @return empty if it was made
	 */
	public @Nullable VideoException failure() {
		return (this.code != null && this.sentence != null) ? new VideoException(this.code, this.sentence) : null;
	}

}
