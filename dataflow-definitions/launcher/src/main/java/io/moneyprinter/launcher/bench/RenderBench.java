package io.moneyprinter.launcher.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import io.moneyprinter.launcher.screen.Screen;
import io.moneyprinter.media.Ffmpeg;
import io.moneyprinter.media.FfmpegSettings;
import io.moneyprinter.media.Workbench;
import io.moneyprinter.platform.home.PlatformSettings;
import io.moneyprinter.render.FilmEngine;
import io.moneyprinter.render.RenderProgress;
import io.moneyprinter.render.segment.Encoding;
import io.moneyprinter.render.segment.Shelf;
import io.moneyprinter.storyboard.Storyboard;
import org.apache.commons.io.file.PathUtils;

/**
 * What a film costs to render, beside what nobody can save (decoding its sources and
 * encoding its frames) and beside one plain pass of ffmpeg; then what an edited scene and
 * other music cost, and whether memory grows with length.
 */
final class RenderBench implements Bench {

	private static final int SCENES = 6;

	private static final int LONG = 4;

	private static final double CPU_AIM = 47;

	private static final double FLOOR_AIM = 1.15;

	private static final int MEMORY_AIM_MIB = 500;

	@Override
	public String name() {
		return "render";
	}

	@Override
	public String header() {
		return "rendering a film of 30 seconds: time, memory, bytes and picture, beside ffmpeg by itself";
	}

	@Override
	public BenchReport run(PlatformSettings settings, Screen screen) throws InterruptedException {
		return BenchFolder.during((folder) -> new Measuring(folder, screen).report());
	}

	/** One run, in a folder of its own. */
	private static final class Measuring {

		private final Path folder;

		private final Screen screen;

		private final Ffmpeg ffmpeg;

		private final BenchReport report = new BenchReport("render");

		Measuring(Path folder, Screen screen) {
			this.folder = folder;
			this.screen = screen;
			this.ffmpeg = Ffmpeg.find(FfmpegSettings.in(folder.resolve("cache")));
		}

		BenchReport report() throws IOException, InterruptedException {
			try (Workbench bench = this.ffmpeg.workbench(this.folder)) {
				this.screen.note("Making clips and sounds …");
				BenchMaterial material = BenchMaterial.make(bench, SCENES * LONG * BenchFilm.SCENE_SECONDS);
				BenchFilm film = new BenchFilm(SCENES, -1, material.music());
				this.screen.note("Rendering the film …");
				Path pieces = this.folder.resolve("pieces");
				Cost whole = render(film, material, pieces, Encoding.STANDARD, "film.mp4");
				ours(whole);
				again(material, pieces, whole);
				this.screen.note("The floor: decoding, and encoding finished frames …");
				double ssim = floor(film, material, new PlainFfmpeg(bench), whole);
				this.screen.note("One plain pass of ffmpeg …");
				plain(film, material, new PlainFfmpeg(bench), ssim);
				this.screen.note("A film of two minutes …");
				Cost longer = render(new BenchFilm(SCENES * LONG, -1, material.music()), material,
						this.folder.resolve("other-pieces"), Encoding.STANDARD, "long.mp4");
				this.report.atMost("memoryGrowth", longer.peakMiB() / whole.peakMiB(), 1.1,
						"two minutes as thirty seconds");
				return this.report;
			}
		}

		private void ours(Cost whole) throws IOException {
			this.report.atMost("cpuSeconds", whole.cpuSeconds(), CPU_AIM, "one plain pass took 52");
			this.report.figure("wallSeconds", whole.wallSeconds());
			this.report.atMost("peakMiB", whole.peakMiB(), MEMORY_AIM_MIB, "one plain pass took 600");
			this.report.figure("bytes", bytes("film.mp4"));
		}

		private void again(BenchMaterial material, Path pieces, Cost whole) throws IOException, InterruptedException {
			Cost edited = render(new BenchFilm(SCENES, 2, material.music()), material, pieces, Encoding.STANDARD,
					"edited.mp4");
			this.report.atMost("editedSceneRatio", edited.cpuSeconds() / whole.cpuSeconds(), 0.2, "one scene of six");
			Cost music = render(new BenchFilm(SCENES, -1, material.otherMusic()), material, pieces, Encoding.STANDARD,
					"music.mp4");
			this.report.atMost("musicRatio", music.cpuSeconds() / whole.cpuSeconds(), 0.05, "other music");
		}

		/** Tells how alike our film is to what was drawn. */
		private double floor(BenchFilm film, BenchMaterial material, PlainFfmpeg plain, Cost whole)
				throws IOException, InterruptedException {
			render(film, material, this.folder.resolve("lossless-pieces"), Encoding.LOSSLESS, "lossless.mp4");
			double ssim = plain.ssim("film.mp4", "lossless.mp4");
			this.report.figure("ssim", ssim);
			plain.raw("lossless.mp4", "frames.yuv");
			double floor = Cost.of(() -> plain.decode(film, material)).cpuSeconds()
					+ Cost.of(() -> plain.encode("frames.yuv", "floor.mp4")).cpuSeconds();
			Files.delete(this.folder.resolve("frames.yuv"));
			this.report.figure("floorCpuSeconds", floor);
			this.report.atMost("ratioToFloor", whole.cpuSeconds() / floor, FLOOR_AIM, "decoding and encoding alone");
			return ssim;
		}

		private void plain(BenchFilm film, BenchMaterial material, PlainFfmpeg plain, double ours)
				throws IOException, InterruptedException {
			Cost cost = Cost.of(() -> plain.onePass(film, material, "plain.mp4", Encoding.STANDARD.crf()));
			plain.onePass(film, material, "plain-lossless.mp4", 0);
			this.report.figure("plainPassCpuSeconds", cost.cpuSeconds());
			this.report.figure("plainPassWallSeconds", cost.wallSeconds());
			this.report.figure("plainPassPeakMiB", cost.peakMiB());
			double ssim = plain.ssim("plain.mp4", "plain-lossless.mp4");
			this.report.figure("plainPassSsim", ssim);
			this.report.figure("plainPassBytes", bytes("plain.mp4"));
			this.report.atMost("ssimLost", ssim - ours, 0.001, "the plain pass's picture");
			this.report.atMost("bytesToPlainPass", bytes("film.mp4") / bytes("plain.mp4"), 1.1,
					"the plain pass's bytes");
		}

		private Cost render(BenchFilm film, BenchMaterial material, Path pieces, Encoding encoding, String name)
				throws IOException, InterruptedException {
			Path work = Files.createTempDirectory(this.folder, "work-");
			FilmEngine engine = new FilmEngine(this.ffmpeg, new Shelf(pieces), encoding);
			Storyboard storyboard = film.storyboard(material);
			Cost cost = Cost.of(() -> engine.render(storyboard, work, RenderProgress.SILENT));
			Files.move(work.resolve("film.mp4"), this.folder.resolve(name));
			PathUtils.deleteDirectory(work);
			return cost;
		}

		private double bytes(String name) throws IOException {
			return Files.size(this.folder.resolve(name));
		}

	}

}
