package io.moneyprinter.render.segment;

import java.util.Optional;

import io.moneyprinter.artifacts.ContentKey;
import io.moneyprinter.render.caption.CaptionStrip;
import io.moneyprinter.render.picture.Take;
import io.moneyprinter.storyboard.Joint;
import io.moneyprinter.video.Canvas;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a film that is encoded by itself.
 */
public sealed interface Segment {

	/**
	 * What it is drawn on.
	 * @return that of the film
	 */
	Canvas canvas();

	/**
	 * How long it is.
	 * @return frames, at least one
	 */
	long frames();

	/**
	 * What it belongs to, for people.
	 * @return the scene's number
	 */
	int scene();

	/**
	 * What is read.
	 * @return empty if nothing is
	 */
	Optional<CaptionStrip> captions();

	/**
	 * Names it before it is made: segments with equal keys are equal.
	 * @param recipe what decides them beside themselves
	 * @return the key
	 */
	ContentKey key(String recipe);

	/**
	 * A shot where it is seen alone.
	 *
	 * @param take the whole shot
	 * @param scene the scene's number
	 * @param strip what is read; {@code null} for nothing
	 */
	record Body(Take take, int scene, @Nullable CaptionStrip strip) implements Segment {

		@Override
		public Canvas canvas() {
			return this.take.canvas();
		}

		@Override
		public long frames() {
			return this.take.own();
		}

		@Override
		public Optional<CaptionStrip> captions() {
			return Optional.ofNullable(this.strip);
		}

		@Override
		public ContentKey key(String recipe) {
			return ContentKey.of("body/1")
				.with("take", this.take.key(recipe))
				.with("head", this.take.head())
				.with("own", this.take.own())
				.with("captions", read(this.strip))
				.build();
		}

	}

	/**
	 * The frames that two shots share.
	 *
	 * @param joint how one gives way to the other
	 * @param from what goes
	 * @param to what comes
	 * @param scene the number of the scene that comes
	 * @param strip what is read; {@code null} for nothing
	 */
	record Passage(Joint joint, Take from, Take to, int scene, @Nullable CaptionStrip strip) implements Segment {

		@Override
		public Canvas canvas() {
			return this.to.canvas();
		}

		@Override
		public long frames() {
			return this.joint.frames();
		}

		@Override
		public Optional<CaptionStrip> captions() {
			return Optional.ofNullable(this.strip);
		}

		@Override
		public ContentKey key(String recipe) {
			return ContentKey.of("passage/1")
				.with("joint", this.joint)
				.with("from", this.from.key(recipe))
				.with("to", this.to.key(recipe))
				.with("captions", read(this.strip))
				.build();
		}

	}

	private static String read(@Nullable CaptionStrip strip) {
		return (strip != null) ? strip.y() + " " + strip.starts() + " " + strip.ass() : "";
	}

}
