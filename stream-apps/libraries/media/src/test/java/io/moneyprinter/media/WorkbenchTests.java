package io.moneyprinter.media;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

import io.moneyprinter.video.ErrorCode;
import io.moneyprinter.video.VideoException;
import net.bramp.ffmpeg.builder.FFmpegBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class WorkbenchTests {

	private static final Path CACHE = Path.of(System.getProperty("java.io.tmpdir"), "moneyprinter-test-cache");

	@TempDir
	Path folder;

	private Ffmpeg ffmpeg;

	@BeforeEach
	void findFfmpeg() {
		this.ffmpeg = Ffmpeg.find(FfmpegSettings.in(CACHE));
	}

	@Test
	void theFfmpegThatShipsCanMakeFilms() {
		Path shipped = BundledFfmpeg.unpack(CACHE);
		assertThat(Capabilities.of(shipped).missing()).isEmpty();
		assertThat(BundledFfmpeg.unpack(CACHE)).isEqualTo(shipped);
	}

	@Test
	void aConfiguredProgramThatIsNoFfmpegIsNamed() {
		assertThatThrownBy(() -> Ffmpeg.find(new FfmpegSettings(Path.of("/bin/true"), CACHE)))
			.isInstanceOf(VideoException.class)
			.hasMessageContaining("/bin/true")
			.hasMessageContaining("filter ass");
	}

	@Test
	void aFailureSaysWhatFfmpegSaid() {
		assertThatThrownBy(() -> run("testsrc=nonsense=1", "out.mp4", RunLimits.USUAL))
			.isInstanceOfSatisfying(VideoException.class,
					(ex) -> assertThat(ex.code()).isEqualTo(ErrorCode.RENDER_FAILED))
			.hasMessageContaining("ffmpeg could not test itself: ")
			.hasMessageContaining("nonsense");
	}

	@Test
	void aRunThatTakesTooLongIsEnded() {
		assertThatThrownBy(
				() -> run("testsrc=s=1920x1080,nullsrc", "out.mkv", RunLimits.USUAL.within(Duration.ofMillis(300))))
			.isInstanceOf(VideoException.class);
		assertThatThrownBy(() -> run("testsrc=s=1280x720", "out.mkv", RunLimits.USUAL.within(Duration.ofMillis(700))))
			.isInstanceOfSatisfying(VideoException.class,
					(ex) -> assertThat(ex.code()).isEqualTo(ErrorCode.STAGE_TIMED_OUT));
		assertThat(this.folder).isDirectoryNotContaining("glob:**.pid");
	}

	@Test
	void aRunThatWritesTooMuchIsEnded() {
		assertThatThrownBy(
				() -> run("testsrc2=s=640x360:d=20", "out.avi", new RunLimits(Duration.ofSeconds(30), 4L << 20, 64)))
			.isInstanceOf(VideoException.class);
		assertThat(this.folder.resolve("out.avi"))
			.satisfies((file) -> assertThat(Files.size(file)).isLessThanOrEqualTo(65_536));
	}

	@Test
	void whatAKilledOwnerLeftBehindIsEnded() throws Exception {
		Process left = new ProcessBuilder("sleep", "60").start();
		RunNote.of(this.folder, left);
		Files.writeString(this.folder.resolve("run-" + ProcessHandle.current().pid() + ".pid"), "1970-01-02T00:00:00Z");
		assertThat(Ffmpeg.endOrphans(this.folder)).isEqualTo(1);
		assertThat(left.waitFor(5, TimeUnit.SECONDS)).isTrue();
		assertThat(this.folder).isEmptyDirectory();
	}

	@Test
	void aProbeSaysWhatIsInside() throws Exception {
		run("testsrc2=s=322x182:r=25:d=2", "it's a clip.mkv", RunLimits.USUAL);
		try (Workbench bench = this.ffmpeg.workbench(this.folder.resolve("bench"))) {
			MediaProbe probe = MediaProbe.of(bench, this.folder.resolve("it's a clip.mkv"), MaterialInput.ANY);
			assertThat(probe.container()).contains("matroska");
			assertThat(probe.lengthMillis()).isEqualTo(2000);
			assertThat(probe.audio()).isEmpty();
			assertThat(probe.video().orElseThrow()).satisfies((picture) -> {
				assertThat(picture.shownWidth()).isEqualTo(322);
				assertThat(picture.shownHeight()).isEqualTo(182);
				assertThat(picture.framesPerSecond()).isEqualTo(25);
			});
		}
	}

	private void run(String source, String output, RunLimits limits) throws IOException, InterruptedException {
		try (Workbench bench = this.ffmpeg.workbench(this.folder)) {
			FFmpegBuilder command = new FFmpegBuilder();
			command.addInput(source).setFormat("lavfi").done();
			command.addOutput(output).done();
			bench.run(FfmpegCall.of("test itself", command).within(limits));
		}
	}

}
