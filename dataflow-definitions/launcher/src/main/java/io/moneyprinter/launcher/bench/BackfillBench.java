package io.moneyprinter.launcher.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.IntFunction;

import io.moneyprinter.launcher.screen.Screen;
import io.moneyprinter.platform.home.PlatformSettings;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * What a backfill costs beside its films: small films by one, two and four workers; then
 * a hundred thousand items whose work is nothing, for memory and time. The disk is no
 * part of that: the database does not wait for it there.
 */
final class BackfillBench implements Bench {

	/** The default is the last, which stands for all. */
	private static final List<Integer> WORKERS = List.of(1, 4, 2);

	private static final int USUAL_WORKERS = 2;

	private static final double OVERHEAD_AIM = 0.15;

	private static final double ESTIMATE_AIM = 0.15;

	private static final int MEMORY_AIM_MIB = 512;

	/** So many places of the job's own work are told. */
	private static final int PLACES = 12;

	/** An item of many may cost so much more than one of few. */
	private static final double LINEAR_AIM = 1.15;

	private final BackfillSize size;

	BackfillBench(BackfillSize size) {
		this.size = size;
	}

	@Override
	public String name() {
		return "backfill";
	}

	@Override
	public String header() {
		return "a backfill: films a minute, what is spent outside ffmpeg and speech, a hundred thousand items";
	}

	@Override
	public BenchReport run(PlatformSettings settings, Screen screen) throws InterruptedException {
		return BenchFolder.during((folder) -> {
			try (OwnDatabase database = OwnDatabase.start(settings, folder.resolve("home"))) {
				return new Measuring(settings, folder, database, screen).report();
			}
		});
	}

	/** One run, in a folder of its own. */
	private final class Measuring {

		private final PlatformSettings settings;

		private final Path folder;

		private final OwnDatabase database;

		private final Screen screen;

		private final BenchReport report = new BenchReport("backfill");

		Measuring(PlatformSettings settings, Path folder, OwnDatabase database, Screen screen) {
			this.settings = settings;
			this.folder = folder;
			this.database = database;
			this.screen = screen;
		}

		BenchReport report() throws IOException, InterruptedException {
			if (BackfillBench.this.size.films() > 0) {
				PGSimpleDataSource films = this.database.fresh();
				for (int workers : WORKERS) {
					films(workers, films);
				}
			}
			if (BackfillBench.this.size.items() > 0) {
				items(BackfillBench.this.size.items());
			}
			return this.report;
		}

		private void items(int most) throws IOException, InterruptedException {
			double few = items(most / 4, "Quarter");
			items(most / 2, "Half");
			double many = items(most, "");
			this.report.atMost("itemsMillisGrowth", many / few, LINEAR_AIM, "an item of all beside one of a quarter");
		}

		private void films(int workers, PGSimpleDataSource database) throws IOException, InterruptedException {
			int films = BackfillBench.this.size.films();
			this.screen.note(films + " films of two seconds, " + workers + " at a time …");
			Path input = input("films-" + workers, "topic,script,lengthSeconds,picture.resolution", films,
					(film) -> "Film " + film + ",Film " + film + " of " + workers + " is short.,2,180");
			Duration before = this.database.time();
			BackfillCost cost = new BackfillRun(this.settings, this.folder.resolve("films-of-" + workers), database)
				.make(input, workers, "Measured");
			double served = this.database.time().minus(before).toMillis() / 1000.0;
			told(workers, films, cost, served);
			this.screen.note("Where its threads were, in milliseconds a film: " + cost.places(films, PLACES));
		}

		private void told(int workers, int films, BackfillCost cost, double served) {
			String by = (workers == USUAL_WORKERS) ? "" : "By" + workers;
			double cpu = cost.cpuSeconds() + served;
			this.report.figure("filmsPerMinute" + by, films * 60 / cost.wallSeconds());
			this.report.figure("cpuSecondsPerFilm" + by, cpu / films);
			this.report.figure("ffmpegCpuSecondsPerFilm" + by, cost.ffmpegCpuSeconds() / films);
			this.report.figure("speechCpuSecondsPerFilm" + by, cost.speechCpuSeconds() / films);
			this.report.figure("databaseCpuSecondsPerFilm" + by, served / films);
			this.report.atMost("overheadShare" + by, 1 - (cost.ffmpegCpuSeconds() + cost.speechCpuSeconds()) / cpu,
					OVERHEAD_AIM, "what neither ffmpeg nor speech took");
			this.report.atMost("estimateError" + by, cost.estimateError(), ESTIMATE_AIM, "after 2 % of the films");
			this.report.figure("firstWorkerIdleSeconds" + by, cost.times().firstIdleSeconds());
			this.report.figure("jobMiB" + by, cost.peakMiB());
		}

		private double items(int items, String of) throws IOException, InterruptedException {
			this.screen.note(items + " items whose work is nothing …");
			Path input = input("items" + of, "topic", items, (item) -> "Topic " + item);
			Path place = this.folder.resolve("items-of-" + items);
			BackfillCost cost = new BackfillRun(this.settings, place, this.database.freshInMemory()).make(input,
					USUAL_WORKERS, "IdleStages");
			BackfillTimes times = cost.times();
			this.report.figure("stageSeconds" + of, times.stageSeconds());
			this.report.figure("planSeconds" + of, times.planSeconds());
			this.report.figure("itemsSeconds" + of, times.renderSeconds());
			this.report.figure("verifySeconds" + of, times.verifySeconds());
			this.report.figure("reportSeconds" + of, times.reportSeconds());
			this.report.atMost("itemsMiB" + of, cost.peakMiB(), MEMORY_AIM_MIB, "memory stays flat");
			this.report.atMost("itemsEstimateError" + of, cost.estimateError(), ESTIMATE_AIM, "after 2 % of the items");
			double millis = times.seconds() * 1000 / items;
			this.report.figure("itemsPerSecond" + of, 1000 / millis);
			return millis;
		}

		private Path input(String name, String header, int lines, IntFunction<String> line) throws IOException {
			Path file = this.folder.resolve(name + ".csv");
			try (BufferedWriter out = Files.newBufferedWriter(file)) {
				out.write(header + "\n");
				for (int i = 1; i <= lines; i++) {
					out.write(line.apply(i) + "\n");
				}
			}
			return file;
		}

	}

}
