package io.moneyprinter.render;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import io.moneyprinter.media.Workbench;
import io.moneyprinter.render.Films.Shade;
import io.moneyprinter.render.segment.Shelf;
import io.moneyprinter.render.sound.FilmSound;
import io.moneyprinter.render.sound.SoundTrack;
import io.moneyprinter.storyboard.Joint;
import io.moneyprinter.storyboard.Sound;
import io.moneyprinter.storyboard.Sound.Manner;
import io.moneyprinter.storyboard.Storyboard;
import io.moneyprinter.video.Origin;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What is heard of speech, music and effects, by their tones. */
class SoundTests {

	private static final Origin TONE = new Origin("tone", "A tone.");

	private static final int SPEECH = 300;

	private static final int MUSIC = 3000;

	private static final int EFFECT = 1000;

	@TempDir
	Path folder;

	private Path speech;

	private Path music;

	private Path effect;

	@BeforeEach
	void tones() throws Exception {
		this.speech = Films.wav(this.folder.resolve("speech.wav"), 1.5, 1, (t) -> 0.3 * tone(SPEECH, t));
		this.music = Films.wav(this.folder.resolve("music.wav"), 2, 2, (t) -> 0.2 * tone(MUSIC, t));
		this.effect = Films.wav(this.folder.resolve("effect.wav"), 0.5, 1, (t) -> 0.3 * tone(EFFECT, t));
	}

	@ParameterizedTest
	@CsvSource({ "0,-1.5,1.5", "6,4,9", "15,11,20", "24,19,32" })
	void musicMakesWayAsMuchAsWasAsked(double asked, double least, double most) throws Exception {
		Sound sound = new Sound(List.of(new Sound.Speech(this.speech, 0)),
				new Sound.Bed(this.music, 0.3, new Manner(asked, 0, 0), TONE), List.of(), 0);
		short[] heard = mixed(sound);
		assertThat(decibels(level(heard, MUSIC, 3, 3.8) / level(heard, MUSIC, 0.6, 1.4))).isBetween(least, most);
	}

	@Test
	void piecesOfNarrationAndEffectsAreHeardAtTheirTimes() throws Exception {
		Sound sound = new Sound(List.of(new Sound.Speech(this.speech, 0), new Sound.Speech(this.speech, 2400)), null,
				List.of(new Sound.Effect(this.effect, 1600, 0.5), new Sound.Effect(this.effect, 1700, 1)), 0);
		short[] heard = mixed(sound);
		assertThat(level(heard, SPEECH, 0.2, 1.4)).isCloseTo(level(heard, SPEECH, 2.5, 3.8), within(2));
		assertThat(level(heard, SPEECH, 0.2, 1.4)).isGreaterThan(20 * level(heard, SPEECH, 1.6, 2.3));
		assertThat(level(heard, EFFECT, 1.75, 2.05)).isGreaterThan(2 * level(heard, EFFECT, 1.6, 1.7));
		assertThat(level(heard, EFFECT, 1.75, 2.05)).isGreaterThan(20 * level(heard, EFFECT, 0.2, 1.4));
	}

	@Test
	void aPartOfASoundIsHeardAtItsSpeedAndItsPitch() throws Exception {
		Path two = Films.wav(this.folder.resolve("two.wav"), 4, 1,
				(t) -> 0.3 * tone((t < 1) ? MUSIC : (t < 2) ? EFFECT : SPEECH, t));
		Sound sound = new Sound(List.of(), null, List.of(new Sound.Effect(two, 500, 1, new Sound.Excerpt(1000, 500, 2)),
				new Sound.Effect(two, 2000, 1, new Sound.Excerpt(1900, 1000, 0.3))), 0);
		short[] heard = mixed(sound);
		double loud = level(heard, EFFECT, 0.65, 0.9);
		assertThat(level(heard, EFFECT, 0, 0.45)).isLessThan(loud / 20);
		assertThat(level(heard, EFFECT, 1.05, 1.9)).isLessThan(loud / 20);
		assertThat(level(heard, MUSIC, 0.5, 1)).isLessThan(loud / 20);
		assertThat(level(heard, EFFECT, 2.1, 2.25)).isGreaterThan(loud / 3);
		assertThat(level(heard, SPEECH, 2.5, 2.9)).isGreaterThan(loud / 3);
		assertThat(level(heard, SPEECH, 3.05, 3.9)).isLessThan(loud / 20);
	}

	@Test
	void musicFadesInAndOut() throws Exception {
		Sound sound = new Sound(List.of(), new Sound.Bed(this.music, 0.3, new Manner(15, 1, 1), TONE), List.of(), 0);
		short[] heard = mixed(sound);
		double whole = level(heard, MUSIC, 1.5, 2.5);
		assertThat(level(heard, MUSIC, 0, 0.2)).isLessThan(whole / 4);
		assertThat(level(heard, MUSIC, 3.8, 4)).isLessThan(whole / 4);
	}

	private static Percentage within(int tenths) {
		return Percentage.withPercentage(10 * tenths);
	}

	private short[] mixed(Sound sound) throws Exception {
		Storyboard film = Films.of(this.folder, Joint.CUT, Shade.of(90), Shade.of(140));
		Storyboard sounding = new Storyboard("Sound", film.canvas(), film.scenes(), film.captions(), sound);
		Path work = Files.createDirectories(this.folder.resolve("work"));
		try (Workbench bench = Films.ffmpeg().workbench(work)) {
			FilmSound made = SoundTrack.mix(sounding, bench, new Shelf(this.folder.resolve("shelf")));
			assertThat(made.heard().samples()).isBetween(4L * SoundTrack.RATE, 4L * SoundTrack.RATE + 1024);
			return Films.heard(work, made.file());
		}
	}

	private static double tone(int hertz, double second) {
		return Math.sin(second * 2 * Math.PI * hertz);
	}

	private static double decibels(double ratio) {
		return 20 * Math.log10(ratio);
	}

	/** Of one tone, by the Fourier sum at its frequency. */
	private static double level(short[] heard, int hertz, double from, double to) {
		double cosine = 0;
		double sine = 0;
		int first = (int) (from * SoundTrack.RATE);
		int end = Math.min(heard.length, (int) (to * SoundTrack.RATE));
		for (int i = first; i < end; i++) {
			double angle = 2 * Math.PI * hertz * i / SoundTrack.RATE;
			cosine += heard[i] * Math.cos(angle);
			sine += heard[i] * Math.sin(angle);
		}
		return Math.hypot(cosine, sine) / (end - first);
	}

}
