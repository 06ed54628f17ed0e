package io.moneyprinter.storyboard;

import java.nio.file.Path;
import java.util.Optional;

import io.moneyprinter.video.Origin;
import org.jspecify.annotations.Nullable;

/**
 * What is heard.
 *
 * @param narration WAV
 * @param bed the music under it; {@code null} for none
 */
public record Sound(Path narration, @Nullable Bed bed) {

	/**
	 * The music under the speech.
	 * @return if there is any
	 */
	public Optional<Bed> music() {
		return Optional.ofNullable(this.bed);
	}

	/**
	 * Music that lies under the speech.
	 *
	 * @param file WAV, at least as long as the film, or shorter to be repeated
	 * @param volume 0 to 1; 1 is as loud as the speech where nobody speaks
	 * @param origin whose music it is
	 */
	public record Bed(Path file, double volume, Origin origin) {

		public Bed {
			if (!(volume > 0 && volume <= 1)) {
				throw new IllegalArgumentException("Music cannot have a volume of " + volume + ".");
			}
		}

	}

}
