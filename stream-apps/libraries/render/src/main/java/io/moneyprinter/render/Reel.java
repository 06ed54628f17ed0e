package io.moneyprinter.render;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;

import io.moneyprinter.footage.FrameSink;
import io.moneyprinter.storyboard.BoardScene;
import io.moneyprinter.storyboard.Storyboard;

/**
 * Passes frames to the encoder, counts them and says how far the film is.
 */
final class Reel implements FrameSink {

	/** Frames between two words about the progress. */
	private static final int PACE = 15;

	/** The JDK copies what is written into memory of its own, cheaply up to here. */
	private static final int SLICE = 1 << 16;

	private final Storyboard storyboard;

	private final OutputStream encoder;

	private final Cover cover;

	private final RenderProgress progress;

	private final double begin;

	private final double end;

	private long frame;

	private int scene;

	/**
	 * A reel.
	 * @param begin how much of the work was done before
	 * @param end how much of it is done after the last frame
	 */
	Reel(Storyboard storyboard, OutputStream encoder, Cover cover, RenderProgress progress, double begin, double end) {
		this.storyboard = storyboard;
		this.encoder = encoder;
		this.cover = cover;
		this.progress = progress;
		this.begin = begin;
		this.end = end;
	}

	@Override
	public void frame(byte[] yuv420p) throws IOException {
		if (Thread.interrupted()) {
			throw new InterruptedIOException("The film was given up.");
		}
		this.cover.consider(this.frame, yuv420p);
		for (int at = 0; at < yuv420p.length; at += SLICE) {
			this.encoder.write(yuv420p, at, Math.min(SLICE, yuv420p.length - at));
		}
		if (this.frame++ % PACE == 0) {
			report();
		}
	}

	private void report() {
		BoardScene current = this.storyboard.scenes().get(this.scene);
		while (this.frame > current.toFrame()) {
			current = this.storyboard.scenes().get(++this.scene);
		}
		this.progress.at(this.begin + (this.end - this.begin) * this.frame / this.storyboard.frames(),
				"scene " + current.number() + " of " + this.storyboard.scenes().size());
	}

}
