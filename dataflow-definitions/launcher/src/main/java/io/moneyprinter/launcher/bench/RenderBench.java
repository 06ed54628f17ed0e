package io.moneyprinter.launcher.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

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

	/** Machines change their speed: what is compared is done in turns, so often. */
	private static final int ROUNDS = 3;

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
				PlainFfmpeg plain = new PlainFfmpeg(bench);
				this.screen.note("The film without a loss, for comparison …");
				render(film, material, this.folder.resolve("lossless-pieces"), Encoding.LOSSLESS, "lossless.mp4");
				plain.onePass(film, material, "plain-lossless.mp4", 0);
				plain.raw("lossless.mp4", "frames.yuv");
				List<Round> rounds = new ArrayList<>();
				this.screen.note("The floor, the film, one plain pass of ffmpeg, and so on in turns …");
				double floor = floor(film, material, plain);
				for (int i = 0; i < ROUNDS; i++) {
					Round round = round(film, material, plain, floor);
					this.screen.note(round.told());
					rounds.add(round);
					floor = round.floorAfter();
				}
				Files.delete(this.folder.resolve("frames.yuv"));
				costs(rounds);
				pictures(plain);
				Cost last = rounds.get(ROUNDS - 1).film();
				again(material, last);
				this.screen.note("A film of two minutes …");
				Cost longer = render(new BenchFilm(SCENES * LONG, -1, material.music()), material,
						this.folder.resolve("other-pieces"), Encoding.STANDARD, "long.mp4");
				this.report.atMost("memoryGrowth", longer.peakMiB() / last.peakMiB(), 1.1,
						"two minutes as thirty seconds");
				return this.report;
			}
		}

		/** Each time with nothing on the shelf. */
		private Round round(BenchFilm film, BenchMaterial material, PlainFfmpeg plain, double floorBefore)
				throws IOException, InterruptedException {
			Path pieces = pieces();
			if (Files.exists(pieces)) {
				PathUtils.deleteDirectory(pieces);
			}
			Cost ours = render(film, material, pieces, Encoding.STANDARD, "film.mp4");
			double floorAfter = floor(film, material, plain);
			Cost pass = Cost.of(() -> plain.onePass(film, material, "plain.mp4", Encoding.STANDARD.crf()));
			return new Round(ours, floorBefore, floorAfter, pass);
		}

		private static double floor(BenchFilm film, BenchMaterial material, PlainFfmpeg plain)
				throws IOException, InterruptedException {
			return Cost.of(() -> plain.decode(film, material)).cpuSeconds()
					+ Cost.of(() -> plain.encode("frames.yuv", "floor.mp4")).cpuSeconds();
		}

		private Path pieces() {
			return this.folder.resolve("pieces");
		}

		private void costs(List<Round> rounds) {
			this.report.atMost("cpuSeconds", median(rounds, (round) -> round.film().cpuSeconds()), CPU_AIM,
					"one plain pass took 52");
			this.report.figure("wallSeconds", median(rounds, (round) -> round.film().wallSeconds()));
			this.report.atMost("peakMiB", median(rounds, (round) -> round.film().peakMiB()), MEMORY_AIM_MIB,
					"one plain pass took 600");
			this.report.figure("floorCpuSeconds", median(rounds, Round::floor));
			this.report.atMost("ratioToFloor", median(rounds, (round) -> round.film().cpuSeconds() / round.floor()),
					FLOOR_AIM, "decoding and encoding alone");
			this.report.figure("plainPassCpuSeconds", median(rounds, (round) -> round.plain().cpuSeconds()));
			this.report.figure("plainPassWallSeconds", median(rounds, (round) -> round.plain().wallSeconds()));
			this.report.figure("plainPassPeakMiB", median(rounds, (round) -> round.plain().peakMiB()));
			this.report.figure("ratioToPlainPass",
					median(rounds, (round) -> round.film().cpuSeconds() / round.plain().cpuSeconds()));
		}

		private static double median(List<Round> rounds, ToDoubleFunction<Round> figure) {
			return rounds.stream().mapToDouble(figure).sorted().skip(rounds.size() / 2).findFirst().orElseThrow();
		}

		/** How alike each film is to what was drawn for it. */
		private void pictures(PlainFfmpeg plain) throws IOException, InterruptedException {
			double ours = plain.ssim("film.mp4", "lossless.mp4");
			double pass = plain.ssim("plain.mp4", "plain-lossless.mp4");
			this.report.figure("bytes", bytes("film.mp4"));
			this.report.figure("plainPassBytes", bytes("plain.mp4"));
			this.report.atMost("bytesToPlainPass", bytes("film.mp4") / bytes("plain.mp4"), 1.1,
					"the plain pass's bytes");
			this.report.figure("ssim", ours);
			this.report.figure("plainPassSsim", pass);
			this.report.atMost("ssimLost", pass - ours, 0.001, "the plain pass's picture");
		}

		private void again(BenchMaterial material, Cost whole) throws IOException, InterruptedException {
			Cost edited = render(new BenchFilm(SCENES, 2, material.music()), material, pieces(), Encoding.STANDARD,
					"edited.mp4");
			this.report.atMost("editedSceneRatio", edited.cpuSeconds() / whole.cpuSeconds(), 0.2, "one scene of six");
			Cost music = render(new BenchFilm(SCENES, -1, material.otherMusic()), material, pieces(), Encoding.STANDARD,
					"music.mp4");
			this.report.atMost("musicRatio", music.cpuSeconds() / whole.cpuSeconds(), 0.05, "other music");
		}

		private Cost render(BenchFilm film, BenchMaterial material, Path pieces, Encoding encoding, String name)
				throws IOException, InterruptedException {
			Path work = Files.createTempDirectory(this.folder, "work-");
			FilmEngine engine = new FilmEngine(this.ffmpeg, new Shelf(pieces), encoding);
			Storyboard storyboard = film.storyboard(material);
			Cost cost = Cost.of(() -> engine.render(storyboard, work, RenderProgress.SILENT));
			Files.move(work.resolve("film.mp4"), this.folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
			PathUtils.deleteDirectory(work);
			return cost;
		}

		private double bytes(String name) throws IOException {
			return Files.size(this.folder.resolve(name));
		}

	}

	/**
	 * What is compared, measured one after the other.
	 *
	 * @param film by us
	 * @param floorBefore CPU seconds that nobody can save, measured just before
	 * @param floorAfter the same, measured just afterwards
	 * @param plain the same film by ffmpeg alone
	 */
	private record Round(Cost film, double floorBefore, double floorAfter, Cost plain) {

		/** At the film's time: what a machine's speed does in between is evened out. */
		double floor() {
			return (this.floorBefore + this.floorAfter) / 2;
		}

		String told() {
			return String.format(Locale.ROOT,
					"  CPU seconds: the floor %.1f, the film %.1f, the floor %.1f, one plain pass %.1f",
					this.floorBefore, this.film.cpuSeconds(), this.floorAfter, this.plain.cpuSeconds());
		}

	}

}
