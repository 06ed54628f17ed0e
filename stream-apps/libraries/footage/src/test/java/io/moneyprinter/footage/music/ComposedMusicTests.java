package io.moneyprinter.footage.music;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.ShortBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;

import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;

import io.moneyprinter.footage.Films;
import io.moneyprinter.footage.FootageOrder;
import io.moneyprinter.video.MusicMood;
import io.moneyprinter.video.Tone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ComposedMusic}.
 */
class ComposedMusicTests extends MusicFinderContract {

	@Override
	protected MusicFinder finder() {
		return new ComposedMusic();
	}

	@Override
	protected FootageOrder order() {
		return Films.music(MusicMood.AUTO, 5);
	}

	@Override
	protected FootageOrder silent() {
		return Films.music(MusicMood.NONE, 5);
	}

	@ParameterizedTest
	@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
	void isAsLongAsTheFilmAndSoundsWell(MusicMood mood) throws Exception {
		MusicPiece piece = piece(mood, 4);
		assertThat(piece.fitted()).isTrue();
		try (AudioInputStream sound = AudioSystem.getAudioInputStream(piece.file().toFile())) {
			AudioFormat format = sound.getFormat();
			assertThat(format.getSampleRate()).isEqualTo(48_000);
			assertThat(format.getChannels()).isEqualTo(2);
			assertThat(sound.getFrameLength()).isEqualTo(3 * Films.SCENE_MILLIS * 48);
		}
		ShortBuffer samples = samples(piece.file());
		assertThat(peak(samples, 0, samples.limit())).isBetween(6_000, 32_000);
		assertThat(Math.abs(mean(samples))).isLessThan(10);
		assertThat(peak(samples, samples.limit() - 960, samples.limit())).isLessThan(50);
	}

	@Test
	void soundsDifferentForAnotherSeed() throws Exception {
		assertThat(hash(piece(MusicMood.CALM, 1).file())).isNotEqualTo(hash(piece(MusicMood.CALM, 2).file()));
	}

	/**
	 * When this fails although the sound was meant to change, raise the recipe number.
	 */
	@Test
	void soundsAsTheRecipeStandsFor() throws Exception {
		assertThat(new ComposedMusic().recipe()).isEqualTo("composed/1");
		assertThat(hash(piece(MusicMood.BRIGHT, 1).file())).isEqualTo("654619bb71f0e881");
	}

	@ParameterizedTest
	@ValueSource(doubles = { 0.5, 2, 7.3, 75 })
	void playsPiecesOfAnyLength(double seconds) throws IOException {
		Style style = Style.of(MusicMood.PENSIVE, Tone.DRAMATIC);
		Path file = this.folder.resolve("piece.wav");
		Player.play(Score.write(style, 3, seconds), style, (long) (seconds * 48_000), file);
		assertThat(Files.size(file)).isEqualTo(44 + 4 * (long) (seconds * 48_000));
		assertThat(peak(samples(file), 0, samples(file).limit())).isGreaterThan(300);
	}

	private MusicPiece piece(MusicMood mood, long seed) {
		return new ComposedMusic().find(Films.music(mood, seed), this.folder).orElseThrow();
	}

	private static String hash(Path file) throws Exception {
		return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)), 0, 8);
	}

	private static ShortBuffer samples(Path file) throws IOException {
		byte[] bytes = Files.readAllBytes(file);
		return ByteBuffer.wrap(bytes, 44, bytes.length - 44).slice().order(ByteOrder.LITTLE_ENDIAN).asShortBuffer();
	}

	private static int peak(ShortBuffer samples, int from, int to) {
		int peak = 0;
		for (int i = from; i < to; i++) {
			peak = Math.max(peak, Math.abs(samples.get(i)));
		}
		return peak;
	}

	private static double mean(ShortBuffer samples) {
		double sum = 0;
		for (int i = 0; i < samples.limit(); i++) {
			sum += samples.get(i);
		}
		return sum / samples.limit();
	}

}
