package io.moneyprinter.media;

import java.io.IOException;
import java.util.List;

/**
 * How systems and programs say that disk or memory ran out.
 */
final class Shortage {

	private static final List<String> WORDS = List.of("No space left on device", "Disk quota exceeded",
			"Cannot allocate memory");

	private Shortage() {
	}

	static boolean speaksFrom(IOException thrown) {
		String message = String.valueOf(thrown.getMessage());
		return WORDS.stream().anyMatch(message::contains);
	}

	static boolean speaksFrom(FfmpegLog said) {
		return WORDS.stream().anyMatch(said::mentions);
	}

}
