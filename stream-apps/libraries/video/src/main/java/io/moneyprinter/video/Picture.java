package io.moneyprinter.video;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * The picture that is asked for.
 *
 * @param aspect its shape
 * @param resolution length of the shorter side in pixels, one of {@link #RESOLUTIONS}
 * @param framesPerSecond constant rate, one of {@link #RATES}
 */
public record Picture(Aspect aspect, int resolution, int framesPerSecond) {

	/** Accepted lengths of the shorter side in pixels. */
	public static final List<Integer> RESOLUTIONS = List.of(180, 240, 360, 480, 540, 720, 1080);

	/** Accepted frame rates. */
	public static final List<Integer> RATES = List.of(24, 25, 30, 50, 60);

	/** Upright full HD at 30 frames per second. */
	public static final Picture DEFAULT = new Picture(Aspect.PORTRAIT, 1080, 30);

	public Picture {
		if (!RESOLUTIONS.contains(resolution)) {
			throw InvalidRequestException.of("picture.resolution", resolution, RESOLUTIONS + " (shorter side, pixels)");
		}
		if (!RATES.contains(framesPerSecond)) {
			throw InvalidRequestException.of("picture.framesPerSecond", framesPerSecond, RATES.toString());
		}
	}

	@JsonCreator
	static Picture of(@JsonProperty("aspect") @Nullable Aspect aspect,
			@JsonProperty("resolution") @Nullable Integer resolution,
			@JsonProperty("framesPerSecond") @Nullable Integer framesPerSecond) {
		return new Picture((aspect != null) ? aspect : DEFAULT.aspect,
				(resolution != null) ? resolution : DEFAULT.resolution,
				(framesPerSecond != null) ? framesPerSecond : DEFAULT.framesPerSecond);
	}

	/**
	 * The canvas of this picture.
	 * @return width, height and rate
	 */
	public Canvas canvas() {
		return this.aspect.canvas(this.resolution, this.framesPerSecond);
	}

}
