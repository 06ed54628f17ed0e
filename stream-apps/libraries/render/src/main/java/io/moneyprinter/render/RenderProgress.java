package io.moneyprinter.render;

/**
 * Is told how far a film is.
 */
@FunctionalInterface
public interface RenderProgress {

	/** For callers that do not want to know. */
	RenderProgress SILENT = (fraction, sentence) -> {
	};

	/**
	 * Takes note. Called a few times a second at most; must not block.
	 * @param fraction of the work that is done, 0 to 1, never less than before
	 * @param sentence what is being done, such as {@code scene 3 of 8}
	 */
	void at(double fraction, String sentence);

	/**
	 * Takes note of the frames that are encoded. Called as often as {@link #at}.
	 * @param made so far
	 * @param missing when the film was begun; those that were there are not counted
	 */
	default void frames(long made, long missing) {
		// Most want to know the fraction only.
	}

	/**
	 * What is told of a part of the work.
	 * @param from the fraction of the whole at which the part begins
	 * @param to the fraction of the whole at which it ends
	 * @return that takes note of the whole
	 */
	default RenderProgress part(double from, double to) {
		RenderProgress whole = this;
		return new RenderProgress() {
			@Override
			public void at(double fraction, String sentence) {
				whole.at(from + fraction * (to - from), sentence);
			}

			@Override
			public void frames(long made, long missing) {
				whole.frames(made, missing);
			}
		};
	}

}
