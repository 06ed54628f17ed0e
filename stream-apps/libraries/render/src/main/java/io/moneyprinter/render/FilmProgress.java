package io.moneyprinter.render;

import io.moneyprinter.render.segment.SegmentProgress;

/**
 * Turns frames that are made here and there into one figure that only grows.
 */
final class FilmProgress implements SegmentProgress {

	/** Frames between two words about the progress. */
	private static final int PACE = 15;

	/** What the work has come to when all segments are there. */
	private static final double JOINING = 0.96;

	private final RenderProgress listener;

	private final int scenes;

	private long frames;

	private long made;

	FilmProgress(RenderProgress listener, int scenes) {
		this.listener = listener;
		this.scenes = scenes;
		listener.at(0, "looking at the pictures");
	}

	@Override
	public synchronized void begin(long missing) {
		this.frames = missing;
		this.listener.frames(0, missing);
	}

	@Override
	public synchronized void frame(int scene) {
		if (this.made++ % PACE == 0) {
			this.listener.at(JOINING * this.made / this.frames, "scene " + scene + " of " + this.scenes);
			this.listener.frames(this.made, this.frames);
		}
	}

	synchronized void joining() {
		this.listener.frames(this.made, this.frames);
		this.listener.at(JOINING, "joining and checking the film");
	}

	synchronized void finished() {
		this.listener.at(1, "finished");
	}

}
