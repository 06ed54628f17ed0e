package io.moneyprinter.media;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What ffmpeg said, bounded: the first lines, where it names its inputs, and the last,
 * where it says how it ended.
 *
 * @param lines in order, without progress
 */
public record FfmpegLog(List<String> lines) {

	/** More than any of our runs says; a broken clip can complain at every frame. */
	private static final int MOST_LINES = 20_000;

	private static final int LINES_OF_A_SENTENCE = 3;

	private static final int MOST_CHARACTERS = 2_000;

	public FfmpegLog {
		lines = List.copyOf(lines);
	}

	static FfmpegLog read(InputStream in) throws IOException {
		List<String> lines = new ArrayList<>();
		BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
		for (String line = reader.readLine(); line != null; line = reader.readLine()) {
			if (lines.size() == MOST_LINES) {
				lines.subList(MOST_LINES / 2, MOST_LINES / 2 + MOST_LINES / 4).clear();
			}
			lines.add(line.substring(0, Math.min(line.length(), MOST_CHARACTERS)));
		}
		return new FfmpegLog(lines);
	}

	/**
	 * Whether any line contains a text.
	 * @param text as ffmpeg writes it
	 * @return {@code true} if one does
	 */
	public boolean mentions(String text) {
		return this.lines.stream().anyMatch((line) -> line.contains(text));
	}

	/**
	 * Its last words, for a sentence.
	 * @return a few lines as one, without what ffmpeg says at the end of every run
	 */
	public String lastWords() {
		List<String> said = this.lines.stream()
			.map(String::strip)
			.filter((line) -> !line.isEmpty() && !line.startsWith("Conversion failed") && !line.startsWith("frame="))
			.toList();
		return String.join(" / ", said.subList(Math.max(0, said.size() - LINES_OF_A_SENTENCE), said.size()));
	}

}
