package io.moneyprinter.system;

import java.nio.file.Files;
import java.nio.file.Path;

import io.moneyprinter.media.Ffmpeg;
import io.moneyprinter.media.FfmpegSettings;
import io.moneyprinter.media.FilmInspector;
import io.moneyprinter.media.MaterialInput;
import io.moneyprinter.media.MediaProbe;
import io.moneyprinter.media.MediaStream;
import io.moneyprinter.media.Workbench;
import io.moneyprinter.video.Canvas;
import io.moneyprinter.video.FilmCheck;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a film must be to be shown, whoever made it: looked at from outside, with nothing
 * but the file.
 */
final class GoodFilm {

	private static final int FRAMES_PER_SECOND = 30;

	private GoodFilm() {
	}

	static void check(Path film, int width, int height) throws Exception {
		Path folder = Files.createTempDirectory("good-film");
		Ffmpeg ffmpeg = Ffmpeg.find(FfmpegSettings.in(folder.resolve("cache")));
		try (Workbench bench = ffmpeg.workbench(folder.resolve("bench"))) {
			MediaProbe probe = MediaProbe.of(bench, film, MaterialInput.CLIP);
			assertThat(probe.video()).get().satisfies((video) -> picture(video, width, height));
			assertThat(probe.audio()).get().satisfies((audio) -> assertThat(audio.codec()).isEqualTo("aac"));
			long frames = Math.round(probe.lengthMillis() * FRAMES_PER_SECOND / 1000.0);
			FilmCheck found = new FilmInspector(bench).inspect(film, new Canvas(width, height, FRAMES_PER_SECOND),
					frames);
			assertThat(found.defects()).isEmpty();
		}
	}

	private static void picture(MediaStream.VideoStream video, int width, int height) {
		assertThat(video.codec()).isEqualTo("h264");
		assertThat(video.width()).isEqualTo(width);
		assertThat(video.height()).isEqualTo(height);
		assertThat(video.detail()).contains("High", "yuv420p", "bt709");
	}

}
