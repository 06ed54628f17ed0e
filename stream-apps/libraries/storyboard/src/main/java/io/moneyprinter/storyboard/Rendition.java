package io.moneyprinter.storyboard;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.moneyprinter.video.InvalidRequestException;
import org.jspecify.annotations.Nullable;

/**
 * The same film as another kind of file.
 *
 * @param format of the file
 * @param resolution of the shorter side in pixels, even, of a stream's largest size;
 * {@code null} for the film's own
 * @param crf the encoder's constant rate factor; {@code null} for a visually clean one
 * @param mostKilobits a second that the picture may take at its peaks; {@code null} for
 * as many as the factor asks for
 */
public record Rendition(Format format, @Nullable Integer resolution, @Nullable Integer crf,
		@Nullable Integer mostKilobits) {

	public Rendition {
		if (resolution != null && (resolution < 2 || resolution % 2 != 0)) {
			throw new IllegalArgumentException("A film cannot be " + resolution + " pixels wide or high.");
		}
	}

	/** Kinds of files that films are handed on as. */
	public enum Format {

		/** MP4 with H.264 and AAC: plays everywhere. */
		H264("mp4"),
		/** MP4 with H.265 and AAC: smaller, for newer players. */
		H265("mp4"),
		/** WebM with VP9 and Opus: free of fees. */
		WEBM("webm"),
		/** A moving preview without sound. */
		GIF("gif"),
		/**
		 * A folder for HTTP Live Streaming: the film in several sizes, of which players
		 * take what their network allows.
		 */
		HLS("hls");

		private final String ending;

		Format(String ending) {
			this.ending = ending;
		}

		/**
		 * How names of such files, or of the folder, end.
		 * @return without the dot
		 */
		public String ending() {
			return this.ending;
		}

		/**
		 * The name in JSON and on the command line.
		 * @return lower case
		 */
		@JsonValue
		public String id() {
			return name().toLowerCase(Locale.ROOT);
		}

		/**
		 * Finds a format by its id.
		 * @param id the name in JSON
		 * @return the format
		 * @throws InvalidRequestException naming all that is allowed
		 */
		@JsonCreator
		public static Format of(String id) {
			return Arrays.stream(values())
				.filter((format) -> format.id().equals(id))
				.findFirst()
				.orElseThrow(() -> InvalidRequestException.of("format", id,
						Arrays.stream(values()).map(Format::id).collect(Collectors.joining(", "))));
		}

	}

}
