package io.moneyprinter.video;

import java.util.Arrays;
import java.util.stream.Collectors;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The shape of the picture, width to height.
 */
public enum Aspect {

	/** Upright, as phones show it. */
	PORTRAIT(9, 16),
	/** Across, as televisions show it. */
	LANDSCAPE(16, 9),
	/** Square. */
	SQUARE(1, 1),
	/** Upright, as feeds show it. */
	FEED(4, 5);

	private final int width;

	private final int height;

	Aspect(int width, int height) {
		this.width = width;
		this.height = height;
	}

	/**
	 * The canvas of this shape.
	 * @param shortSide length of the shorter side in pixels
	 * @param framesPerSecond constant frame rate
	 * @return a canvas with even sides, as 4:2:0 video needs them
	 */
	public Canvas canvas(int shortSide, int framesPerSecond) {
		int unit = Math.min(this.width, this.height);
		return new Canvas(even(shortSide * this.width, unit), even(shortSide * this.height, unit), framesPerSecond);
	}

	private static int even(int numerator, int denominator) {
		return (int) Math.round(numerator / (2.0 * denominator)) * 2;
	}

	/**
	 * The shape as people write it.
	 * @return such as {@code 9:16}
	 */
	@JsonValue
	public String id() {
		return this.width + ":" + this.height;
	}

	/**
	 * Finds a shape by its id.
	 * @param id such as {@code 9:16}
	 * @return the shape
	 */
	@JsonCreator
	public static Aspect of(String id) {
		return Arrays.stream(values())
			.filter((aspect) -> aspect.id().equals(id))
			.findFirst()
			.orElseThrow(() -> InvalidRequestException.of("picture.aspect", id,
					Arrays.stream(values()).map(Aspect::id).collect(Collectors.joining(", "))));
	}

}
