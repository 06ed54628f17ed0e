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
 * @param beside what stands beside it in the film
 * @param text tells another member what to make; {@code null} for what only its own
 * member can
 */
public record Errand(String key, int scene, long frames, Weight weight, List<String> after, List<Beside> beside,
		@Nullable String text) {

	public Errand {
		after = List.copyOf(after);
		beside = List.copyOf(beside);
	}

	/**
	 * What meets an errand at one of its ends. Whoever has made it goes on there with
	 * less to carry.
	 *
	 * @param errand that makes it; {@code null} if it was made before
	 * @param theirs what it leaves for where both meet
	 * @param ours what this errand leaves for the same; {@code null} if it is itself
	 * where they meet
	 */
	public record Beside(@Nullable String errand, String theirs, @Nullable String ours) {

	}

}
