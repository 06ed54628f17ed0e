package io.moneyprinter.grid.work;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Something to be made, by one member or another.
 *
 * @param key names what will be there afterwards: errands of equal keys make the same
 * @param scene what it belongs to, for people
 * @param frames how many it makes
 * @param weight what it takes
 * @param after keys of errands that have to be done before
 * @param text tells another member what to make; {@code null} for what only its own
 * member can
 */
public record Errand(String key, int scene, long frames, Weight weight, List<String> after, @Nullable String text) {

	public Errand {
		after = List.copyOf(after);
	}

}
