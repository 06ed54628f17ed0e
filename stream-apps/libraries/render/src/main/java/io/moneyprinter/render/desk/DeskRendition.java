package io.moneyprinter.render.desk;

import io.moneyprinter.storyboard.Rendition;
import io.moneyprinter.storyboard.Rendition.Format;
import io.moneyprinter.video.InvalidRequestException;
import org.jspecify.annotations.Nullable;

/**
 * Another kind of file, as somebody asks for it.
 *
 * @param rendition what is asked for, allowed
 */
public record DeskRendition(Rendition rendition) {

	/** The least that a film can be recognised in, and the most that players take. */
	private static final int LEAST_SIDE = 64;

	private static final int MOST_SIDE = 2160;

	private static final int MOST_KILOBITS = 200_000;

	private static final int LEAST_KILOBITS = 50;

	/**
	 * What is asked for.
	 * @param format its id
	 * @param resolution of the shorter side; {@code null} for the film's own
	 * @param crf of the encoder; {@code null} for the usual
	 * @param mostKilobits a second at peaks; {@code null} for any
	 * @return allowed
	 * @throws InvalidRequestException naming what is not
	 */
	public static DeskRendition of(String format, @Nullable Integer resolution, @Nullable Integer crf,
			@Nullable Integer mostKilobits) {
		Format kind = Format.of(format);
		if (resolution != null && (resolution < LEAST_SIDE || resolution > MOST_SIDE || resolution % 2 != 0)) {
			throw InvalidRequestException.of("resolution", resolution,
					"an even number from " + LEAST_SIDE + " to " + MOST_SIDE);
		}
		int worst = (kind == Format.WEBM) ? 63 : 51;
		if (crf != null && (crf < 1 || crf > worst || kind == Format.GIF)) {
			throw InvalidRequestException.of("crf", crf,
					(kind == Format.GIF) ? "nothing, since a GIF has none" : "1 to " + worst);
		}
		if (mostKilobits != null && !allowed(kind, mostKilobits)) {
			throw InvalidRequestException.of("most-kilobits", mostKilobits, switch (kind) {
				case GIF -> "nothing, since a GIF has none";
				case HLS -> "nothing, since each size of a stream has its own";
				default -> LEAST_KILOBITS + " to " + MOST_KILOBITS;
			});
		}
		return new DeskRendition(new Rendition(kind, resolution, crf, mostKilobits));
	}

	/**
	 * Whether the result is a folder.
	 * @return {@code true} for streams; else it is a file
	 */
	public boolean inFolder() {
		return this.rendition.format() == Format.HLS;
	}

	private static boolean allowed(Format kind, int kilobits) {
		return kind != Format.GIF && kind != Format.HLS && kilobits >= LEAST_KILOBITS && kilobits <= MOST_KILOBITS;
	}

}
