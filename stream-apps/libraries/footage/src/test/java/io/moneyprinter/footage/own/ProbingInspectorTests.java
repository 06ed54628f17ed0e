package io.moneyprinter.footage.own;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import javax.imageio.ImageIO;

import io.moneyprinter.footage.Films;
import io.moneyprinter.footage.music.ComposedMusic;
import io.moneyprinter.footage.own.Material.Kind;
import io.moneyprinter.media.Ffmpeg;
import io.moneyprinter.media.FfmpegSettings;
import io.moneyprinter.video.MusicMood;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ProbingInspector} with a real ffmpeg.
 */
class ProbingInspectorTests {

	@TempDir
	private Path folder;

	private MaterialInspector inspector;

	@BeforeEach
	void find() {
		this.inspector = new ProbingInspector(Ffmpeg.find(FfmpegSettings.in(this.folder.resolve("cache"))));
	}

	@Test
	void knowsAPicture() throws Exception {
		assertThat(this.inspector.inspect(picture())).contains(new Material(Kind.STILL, 0));
	}

	@Test
	void knowsASoundAndItsLength() throws Exception {
		Path sound = new ComposedMusic().find(Films.music(MusicMood.CALM, 1), this.folder).orElseThrow().file();
		assertThat(this.inspector.inspect(sound)).contains(new Material(Kind.SOUND, 18_000));
	}

	@Test
	void refusesBrokenFilesAndPlayLists() throws Exception {
		Path broken = this.folder.resolve("broken");
		Files.write(broken, Arrays.copyOf(Files.readAllBytes(picture()), 20));
		Path list = Files.writeString(this.folder.resolve("list"), "ffconcat version 1.0\nfile picture.png\n");
		assertThat(this.inspector.inspect(broken)).isEmpty();
		assertThat(this.inspector.inspect(list)).isEmpty();
	}

	private Path picture() throws Exception {
		Path file = this.folder.resolve("picture");
		ImageIO.write(new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB), "png", file.toFile());
		return file;
	}

}
