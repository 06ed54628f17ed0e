package io.moneyprinter.speech.mary;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;

import io.moneyprinter.speech.sound.Sound;
import io.moneyprinter.video.Language;
import io.moneyprinter.video.Voice;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * Lets a speech recogniser listen. It needs {@code pocketsphinx_continuous} with its
 * English model, as Debian's pocketsphinx and pocketsphinx-en-us have them.
 */
@Tag("slow")
class IntelligibilityTests {

	private static final String TEXT = "The sea is salty because rivers carry minerals from the land. "
			+ "Every year, rain washes rocks away, and the water takes them along. "
			+ "Some lakes are even saltier than the ocean, like the Dead Sea. "
			+ "Honey never spoils, and people could still eat it after thousands of years.";

	@TempDir
	private Path folder;

	@Test
	void aListenerUnderstandsMostWords() throws Exception {
		assumeTrue(
				Stream.of(System.getenv("PATH").split(":"))
					.anyMatch((bin) -> Files.isExecutable(Path.of(bin, "pocketsphinx_continuous"))),
				"No speech recogniser is installed: install pocketsphinx and pocketsphinx-en-us.");
		Path wav = this.folder.resolve("speech.wav");
		new MarySynthesizer().speak(TEXT, Language.ENGLISH, Voice.DEFAULT, wav);
		assertThat(wordErrorRate(words(TEXT), words(recognize(wav)))).isLessThan(0.4);
	}

	private String recognize(Path wav) throws IOException, InterruptedException {
		Path heard = this.folder.resolve("heard.txt");
		Process recogniser = new ProcessBuilder("pocketsphinx_continuous", "-infile", at16kHz(wav).toString(),
				"-remove_silence", "no", "-logfn", this.folder.resolve("log.txt").toString())
			.redirectOutput(heard.toFile())
			.redirectError(ProcessBuilder.Redirect.DISCARD)
			.start();
		assertThat(recogniser.waitFor()).isZero();
		return Files.readString(heard);
	}

	/** The recogniser's model knows no other rate; three samples become one. */
	private Path at16kHz(Path wav) throws IOException {
		Sound sound = Sound.read(wav);
		byte[] bytes = new byte[sound.frames() / 3 * 2];
		for (int i = 0; i < bytes.length / 2; i++) {
			int mean = (sound.sample(3 * i) + sound.sample(3 * i + 1) + sound.sample(3 * i + 2)) / 3;
			bytes[2 * i] = (byte) mean;
			bytes[2 * i + 1] = (byte) (mean >> 8);
		}
		Path low = this.folder.resolve("low.wav");
		AudioFormat format = new AudioFormat(16_000, 16, 1, true, false);
		try (AudioInputStream in = new AudioInputStream(new ByteArrayInputStream(bytes), format, bytes.length / 2)) {
			AudioSystem.write(in, AudioFileFormat.Type.WAVE, low.toFile());
		}
		return low;
	}

	private static List<String> words(String text) {
		return List
			.of(new String(text.getBytes(StandardCharsets.US_ASCII), StandardCharsets.US_ASCII).toLowerCase(Locale.ROOT)
				.replaceAll("[^a-z'\\s]", "")
				.strip()
				.split("\\s+"));
	}

	/** Levenshtein's distance of words, by the length of what was said. */
	private static double wordErrorRate(List<String> said, List<String> heard) {
		int[] row = new int[heard.size() + 1];
		for (int j = 0; j < row.length; j++) {
			row[j] = j;
		}
		for (int i = 1; i <= said.size(); i++) {
			int diagonal = row[0];
			row[0] = i;
			for (int j = 1; j < row.length; j++) {
				int wrong = diagonal + (said.get(i - 1).equals(heard.get(j - 1)) ? 0 : 1);
				diagonal = row[j];
				row[j] = Math.min(wrong, 1 + Math.min(row[j], row[j - 1]));
			}
		}
		return (double) row[heard.size()] / said.size();
	}

}
