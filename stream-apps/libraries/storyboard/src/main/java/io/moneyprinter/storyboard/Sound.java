package io.moneyprinter.storyboard;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import io.moneyprinter.video.Origin;
import org.jspecify.annotations.Nullable;

/**
 * What is heard.
 *
 * @param speech pieces of narration at their times; may be empty
 * @param bed the music under it; {@code null} for none
 * @param effects sounds at their times
 * @param fadeOutSeconds in which everything fades at the film's end; at most a quarter of
 * the film is faded
 */
public record Sound(List<Speech> speech, @Nullable Bed bed, List<Effect> effects, double fadeOutSeconds) {

	/** How the end of a film fades if nobody says otherwise, in seconds. */
	public static final double USUAL_FADE_OUT = 0.7;

	public Sound {
		speech = List.copyOf(speech);
		effects = List.copyOf(effects);
		requireLength(fadeOutSeconds);
	}

	/**
	 * One narration from the film's start, and music under it.
	 * @param narration a sound file
	 * @param bed the music; {@code null} for none
	 */
	public Sound(Path narration, @Nullable Bed bed) {
		this(List.of(new Speech(narration, 0)), bed, List.of(), USUAL_FADE_OUT);
	}

	/**
	 * The music under the speech.
	 * @return if there is any
	 */
	public Optional<Bed> music() {
		return Optional.ofNullable(this.bed);
	}

	private static void requireLength(double seconds) {
		if (!(seconds >= 0 && seconds < Double.POSITIVE_INFINITY)) {
			throw new IllegalArgumentException("Nothing can fade within " + seconds + " seconds.");
		}
	}

	/**
	 * A piece of narration.
	 *
	 * @param file a sound file
	 * @param atMillis when it begins, from the film's start
	 */
	public record Speech(Path file, long atMillis) {

		public Speech {
			if (atMillis < 0) {
				throw new IllegalArgumentException("Nothing is heard at " + atMillis + " ms.");
			}
		}

	}

	/**
	 * A sound at a time.
	 *
	 * @param file a sound file
	 * @param atMillis when it begins, from the film's start
	 * @param volume 1 as it is in the file
	 * @param excerpt the part of it that is heard; {@code null} for the whole
	 */
	public record Effect(Path file, long atMillis, double volume, @Nullable Excerpt excerpt) {

		public Effect {
			if (atMillis < 0 || !(volume > 0 && volume < Double.POSITIVE_INFINITY)) {
				throw new IllegalArgumentException(
						"Nothing is heard at " + atMillis + " ms with a volume of " + volume + ".");
			}
		}

		/**
		 * A whole sound.
		 * @param file a sound file
		 * @param atMillis when it begins, from the film's start
		 * @param volume 1 as it is in the file
		 */
		public Effect(Path file, long atMillis, double volume) {
			this(file, atMillis, volume, null);
		}

	}

	/**
	 * A part of a sound; fades in and out in an instant, so that it does not click.
	 *
	 * @param fromMillis where it begins in the file
	 * @param lengthMillis how long it is heard
	 * @param speed 1 as it is in the file, 2 at twice its speed and its own pitch, 0.25
	 * to 4
	 */
	public record Excerpt(long fromMillis, long lengthMillis, double speed) {

		private static final double SLOWEST = 0.25;

		private static final double FASTEST = 4;

		public Excerpt {
			if (fromMillis < 0 || lengthMillis <= 0 || !(speed >= SLOWEST && speed <= FASTEST)) {
				throw new IllegalArgumentException("Nothing is heard of " + lengthMillis + " ms from " + fromMillis
						+ " ms on at a speed of " + speed + ".");
			}
		}

	}

	/**
	 * Music that lies under the speech.
	 *
	 * @param file a sound file, at least as long as the film, or shorter to be repeated
	 * @param volume 0 to 1; 1 is as loud as the speech where nobody speaks
	 * @param manner how it makes way and fades
	 * @param origin whose music it is
	 */
	public record Bed(Path file, double volume, Manner manner, Origin origin) {

		public Bed {
			if (!(volume > 0 && volume <= 1)) {
				throw new IllegalArgumentException("Music cannot have a volume of " + volume + ".");
			}
		}

		/**
		 * Music in the usual manner.
		 * @param file a sound file
		 * @param volume 0 to 1
		 * @param origin whose music it is
		 */
		public Bed(Path file, double volume, Origin origin) {
			this(file, volume, Manner.USUAL, origin);
		}

	}

	/**
	 * How music behaves.
	 *
	 * @param duckDecibels how much it makes way while somebody speaks, about; 0 for not
	 * at all
	 * @param fadeInSeconds in which it fades in
	 * @param fadeOutSeconds in which it fades out before the film's end, beside what
	 * everything does
	 */
	public record Manner(double duckDecibels, double fadeInSeconds, double fadeOutSeconds) {

		/** As films have it whose maker says nothing. */
		public static final Manner USUAL = new Manner(15, 0.5, 0);

		/** Beyond this nothing of it is heard. */
		private static final double MOST_DUCKED = 30;

		public Manner {
			if (!(duckDecibels >= 0 && duckDecibels <= MOST_DUCKED)) {
				throw new IllegalArgumentException("Music cannot be ducked by " + duckDecibels + " dB.");
			}
			requireLength(fadeInSeconds);
			requireLength(fadeOutSeconds);
		}

	}

}
