package io.moneyprinter.render;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32;

import io.moneyprinter.footage.ClipShot;
import io.moneyprinter.footage.Shot;
import io.moneyprinter.footage.Span;
import io.moneyprinter.footage.StillShot;
import io.moneyprinter.media.MaterialInput;
import io.moneyprinter.media.MediaProbe;
import io.moneyprinter.media.Workbench;
import io.moneyprinter.render.Films.Shade;
import io.moneyprinter.storyboard.Joint;
import io.moneyprinter.storyboard.Storyboard;
import io.moneyprinter.video.ErrorCode;
import io.moneyprinter.video.MaterialId;
import io.moneyprinter.video.Origin;
import io.moneyprinter.video.VideoException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Clips and pictures that people bring, good and bad. */
class MaterialTests {

	private static final MaterialId MATERIAL = new MaterialId("0".repeat(64));

	private static final Origin OWN = new Origin("own", "Own material.");

	@TempDir
	Path folder;

	private Renderer renderer;

	@BeforeEach
	void ownShelf() {
		this.renderer = Films.engine(this.folder);
	}

	@ParameterizedTest
	@CsvSource({ "321x181,1", "640x360,0.3", "64x640,2", "720x90,2", "180x320,5" })
	void clipsOfAnySizeAndLengthFillTheFilm(String size, double seconds) throws Exception {
		Films.make(this.folder, "testsrc2=s=" + size + ":r=25:d=" + seconds, "clip.mkv", "-c:v", "libx264", "-pix_fmt",
				"yuv444p");
		RenderedFilm film = render(clip("clip.mkv"));
		assertThat(film.frames()).isEqualTo(120);
		assertNoBars();
	}

	@Test
	void aClipThatPlayersTurnIsTurned() throws Exception {
		Films.make(this.folder,
				"color=black:s=320x180:r=30:d=2,drawbox=x=0:y=0:w=160:h=180:c=white:t=fill," + "noise=alls=20:allf=t",
				"upright.mp4", "-c:v", "libx264", "-metadata:s:v", "rotate=90");
		RenderedFilm film = render(clip("upright.mp4"));
		byte[] luma = Films.frame(work(), "film.mp4", 20);
		boolean halvesDiffer = Math.abs(mean(luma, 30, 60) - mean(luma, 280, 310)) > 100;
		assertThat(film.frames()).isEqualTo(120);
		assertThat(halvesDiffer || !turns()).isTrue();
	}

	/** Newer builds write the turn by another option; then the clip is not turned. */
	private boolean turns() throws Exception {
		try (Workbench bench = Films.ffmpeg().workbench(this.folder)) {
			return MediaProbe.of(bench, this.folder.resolve("upright.mp4"), MaterialInput.CLIP)
				.video()
				.orElseThrow()
				.rotation() != 0;
		}
	}

	@Test
	void aTruncatedClipIsShownAsFarAsItGoes() throws Exception {
		Films.make(this.folder, "testsrc2=s=320x568:r=30:d=3", "whole.mkv", "-c:v", "libx264");
		byte[] whole = Files.readAllBytes(this.folder.resolve("whole.mkv"));
		Files.write(this.folder.resolve("half.mkv"), Arrays.copyOf(whole, whole.length * 2 / 3));
		assertThat(render(clip("half.mkv")).frames()).isEqualTo(120);
	}

	@Test
	void aPictureMovesAndFillsTheFilm() throws Exception {
		Films.make(this.folder, "testsrc2=s=401x300", "picture with 'quotes'.png", "-frames:v", "1");
		render(new StillShot(new Span(0, 2000), this.folder.resolve("picture with 'quotes'.png"), MATERIAL, 3, OWN));
		assertThat(Films.frame(work(), "film.mp4", 5)).isNotEqualTo(Films.frame(work(), "film.mp4", 50));
		assertNoBars();
	}

	@Test
	void playlistsAreNoClipsWhateverTheyAreCalled() throws Exception {
		Path secret = Files.writeString(this.folder.resolve("secret.txt"), "secret");
		refused("#EXTM3U\n#EXT-X-MEDIA-SEQUENCE:0\n#EXTINF:10.0,\nfile://" + secret + "\n#EXT-X-ENDLIST\n", "hls.mp4");
		refused("ffconcat version 1.0\nfile '" + secret + "'\n", "concat.mp4");
		refused("<svg xmlns='http://www.w3.org/2000/svg'><image href='file://" + secret + "'/></svg>", "drawing.mp4");
		refused("", "empty.mp4");
		refused("not a clip at all", "text.mp4");
	}

	@Test
	void anExplodingPictureIsRefused() throws Exception {
		Files.write(this.folder.resolve("bomb.png"), png(60_000, 60_000));
		assertThatThrownBy(
				() -> render(new StillShot(new Span(0, 2000), this.folder.resolve("bomb.png"), MATERIAL, 1, OWN)))
			.isInstanceOfSatisfying(VideoException.class,
					(ex) -> assertThat(ex.code()).isEqualTo(ErrorCode.UNUSABLE_MATERIAL))
			.hasMessageContaining("bomb.png");
	}

	private void refused(String content, String name) throws IOException {
		Files.writeString(this.folder.resolve(name), content);
		assertThatThrownBy(() -> render(clip(name)))
			.isInstanceOfSatisfying(VideoException.class,
					(ex) -> assertThat(ex.code()).isEqualTo(ErrorCode.UNUSABLE_MATERIAL))
			.hasMessageContaining(name);
		assertThat(work().resolve("film.mp4")).doesNotExist();
	}

	private ClipShot clip(String name) {
		return new ClipShot(new Span(0, 2000), this.folder.resolve(name), MATERIAL, 0, OWN);
	}

	private RenderedFilm render(Shot shot) throws Exception {
		Storyboard film = Films.of(this.folder, Joint.CUT, shot, Shade.of(120));
		return this.renderer.render(film, work(), RenderProgress.SILENT);
	}

	private Path work() {
		return this.folder.resolve("work");
	}

	/** The test pictures are nowhere black along a whole edge. */
	private void assertNoBars() throws InterruptedException {
		byte[] luma = Films.frame(work(), "film.mp4", 20);
		int width = Films.SMALL.width();
		assertThat(mean(luma, 0, 4)).isGreaterThan(20);
		assertThat(mean(luma, 316, 320)).isGreaterThan(20);
		double left = 0;
		for (int y = 0; y < 320; y++) {
			left += luma[y * width] & 0xFF;
		}
		assertThat(left / 320).isGreaterThan(20);
	}

	private static double mean(byte[] luma, int fromRow, int toRow) {
		double sum = 0;
		int width = Films.SMALL.width();
		for (int i = fromRow * width; i < toRow * width; i++) {
			sum += luma[i] & 0xFF;
		}
		return sum / ((toRow - fromRow) * width);
	}

	private static byte[] png(int width, int height) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		DataOutputStream png = new DataOutputStream(bytes);
		png.writeLong(0x89504E470D0A1A0AL);
		ByteArrayOutputStream head = new ByteArrayOutputStream();
		DataOutputStream fields = new DataOutputStream(head);
		fields.write("IHDR".getBytes(StandardCharsets.US_ASCII));
		fields.writeInt(width);
		fields.writeInt(height);
		fields.write(new byte[] { 8, 2, 0, 0, 0 });
		CRC32 sum = new CRC32();
		sum.update(head.toByteArray());
		png.writeInt(13);
		png.write(head.toByteArray());
		png.writeInt((int) sum.getValue());
		return bytes.toByteArray();
	}

}
