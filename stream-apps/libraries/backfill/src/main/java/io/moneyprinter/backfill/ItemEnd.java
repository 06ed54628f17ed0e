package io.moneyprinter.backfill;

import io.moneyprinter.video.Failure;
import io.moneyprinter.video.Film;
import org.jspecify.annotations.Nullable;

/**
 * How an item ended.
 *
 * @param state one of the ends
 * @param attempt of the video in which it ended
 * @param reused whether its film was there before the backfill came to it
 * @param failure why it failed; {@code null} otherwise
 * @param sentence why it is held; {@code null} otherwise
 * @param lengthMillis of its film; 0 without
 * @param bytes of its film; 0 without
 */
public record ItemEnd(ItemState state, int attempt, boolean reused, @Nullable Failure failure,
		@Nullable String sentence, long lengthMillis, long bytes) {

	public ItemEnd {
		if (!state.end()) {
			throw new IllegalArgumentException("An item does not end as " + state.id() + ".");
		}
	}

	/**
	 * Its film is with every target.
	 * @param attempt in which
	 * @param reused whether it was there before
	 * @param film what was published
	 * @return the end
	 */
	public static ItemEnd published(int attempt, boolean reused, Film film) {
		return new ItemEnd(ItemState.PUBLISHED, attempt, reused, null, null, film.lengthMillis(), film.video().bytes());
	}

	public static ItemEnd failed(int attempt, Failure failure) {
		return new ItemEnd(ItemState.FAILED, attempt, false, failure, null, 0, 0);
	}

	public static ItemEnd cancelled(int attempt) {
		return new ItemEnd(ItemState.CANCELLED, attempt, false, null, null, 0, 0);
	}

	public static ItemEnd held(int attempt, String sentence) {
		return new ItemEnd(ItemState.HELD, attempt, false, null, sentence, 0, 0);
	}

}
