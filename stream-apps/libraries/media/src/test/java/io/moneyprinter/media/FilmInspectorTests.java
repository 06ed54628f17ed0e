package io.moneyprinter.media;

import java.nio.file.Path;

import io.moneyprinter.video.Canvas;
import io.moneyprinter.video.FilmCheck;
import net.bramp.ffmpeg.builder.FFmpegBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class FilmInspectorTests {

	private static final Canvas CANVAS = new Canvas(180, 320, 30);

	@TempDir
	Path folder;

	@Test
	void eachDefectGetsASentence() throws Exception {
		FilmCheck check = check("color=black:s=180x320:r=30:d=4", "anullsrc=r=48000:d=3", 121);
		assertThat(check.defects())
			.anySatisfy((defect) -> assertThat(defect).startsWith("The picture is black from second 0"))
			.anySatisfy((defect) -> assertThat(defect).startsWith("The picture stands still from second 0"))
			.anySatisfy((defect) -> assertThat(defect).startsWith("Nothing is heard from second 0"))
			.anySatisfy((defect) -> assertThat(defect)
				.matches("The sound is [01]\\.\\d\\d\\d s shorter than the picture\\."))
			.anySatisfy((defect) -> assertThat(defect).contains("LUFS loud instead of -14"))
			.contains("The film has 120 frames instead of 121.");
	}

	@Test
	void aFilmOfAnotherSizeIsSeen() throws Exception {
		assertThat(check("testsrc2=s=320x180:r=30:d=1", "sine=r=48000:d=1", 30).defects())
			.containsExactly("The picture is 320x180 pixels instead of 180x320.");
	}

	@Test
	void aGoodFilmHasNoDefects() throws Exception {
		assertThat(check("testsrc2=s=180x320:r=30:d=4", "sine=r=48000:d=4,volume=7.2dB", 120).defects()).isEmpty();
	}

	private FilmCheck check(String picture, String sound, long frames) throws InterruptedException {
		Ffmpeg ffmpeg = Ffmpeg
			.find(FfmpegSettings.in(Path.of(System.getProperty("java.io.tmpdir"), "moneyprinter-test-cache")));
		try (Workbench bench = ffmpeg.workbench(this.folder)) {
			FFmpegBuilder command = new FFmpegBuilder();
			command.addInput(picture).setFormat("lavfi").done();
			command.addInput(sound).setFormat("lavfi").done();
			command.addOutput("film.mp4").addExtraArgs("-c:v", "libx264", "-c:a", "aac", "-ac", "2").done();
			bench.run(FfmpegCall.of("make a film for a test", command));
			return new FilmInspector(bench).inspect(bench.file("film.mp4"), CANVAS, frames);
		}
	}

}
