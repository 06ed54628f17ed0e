package io.moneyprinter.launcher.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import io.moneyprinter.backfill.BackfillId;
import io.moneyprinter.backfill.BackfillProgress;
import io.moneyprinter.backfill.postgres.BackfillSchema;
import io.moneyprinter.backfill.postgres.PostgresBackfills;
import io.moneyprinter.platform.home.PlatformException;
import io.moneyprinter.platform.home.PlatformSettings;
import io.moneyprinter.platform.home.PrivateFile;
import io.moneyprinter.platform.process.JavaRuntime;
import io.moneyprinter.video.AccountId;
import org.postgresql.ds.PGSimpleDataSource;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One run of the backfill's job: its jar in a process of its own, with the options with
 * which Data Flow starts it, its items and its notes in one database, and artifacts in a
 * folder.
 */
final class BackfillRun {

	private static final String JAVA_OPTIONS = "spring.cloud.dataflow.task.platform.local.accounts.default.java-opts";

	private static final String SAMPLES = "io.moneyprinter.samples.idle.";

	private static final int LOOK_MILLIS = 50;

	private static final String PEAK = "VmHWM:";

	private final PlatformSettings settings;

	private final Path folder;

	private final PGSimpleDataSource database;

	private final PostgresBackfills backfills;

	private final BackfillId id = BackfillId.random();

	/**
	 * Prepares a run.
	 * @param settings of the project
	 * @param folder for this run alone
	 * @param database which earlier runs may have used
	 */
	BackfillRun(PlatformSettings settings, Path folder, PGSimpleDataSource database) throws IOException {
		this.settings = settings;
		this.folder = Files.createDirectories(folder);
		this.database = database;
		BackfillSchema.migrate(database);
		this.backfills = new PostgresBackfills(database);
	}

	/**
	 * Makes all that the input asks for.
	 * @param input a file
	 * @param workers at a time
	 * @param source what is laid beside the job: {@code Measured} or {@code IdleStages}
	 * @return what it cost
	 */
	BackfillCost make(Path input, int workers, String source) throws IOException, InterruptedException {
		Path log = this.folder.resolve("job.log");
		Process process = new ProcessBuilder(command(input, workers, source)).directory(this.folder.toFile())
			.redirectErrorStream(true)
			.redirectOutput(log.toFile())
			.start();
		try {
			return watch(process, log);
		}
		finally {
			process.descendants().forEach(ProcessHandle::destroyForcibly);
			process.destroyForcibly();
		}
	}

	private List<String> command(Path input, int workers, String source) {
		Path beside = this.settings.builtJar("dataflow-definitions/samples/idle-backfill", "idle-backfill");
		List<String> command = new ArrayList<>(List.of(JavaRuntime.java().toString()));
		command.addAll(List.of(javaOptions().split(" ")));
		command.addAll(List.of("-Dloader.path=" + beside, "-cp",
				this.settings.builtJar("batch-jobs/backfill", "backfill-job").toString(),
				"org.springframework.boot.loader.launch.PropertiesLauncher",
				"--spring.main.sources=" + SAMPLES + source, "--diary=" + diary(),
				"--spring.datasource.url=" + this.database.getUrl(),
				"--spring.datasource.username=" + this.database.getUser(),
				"--spring.datasource.password=" + this.database.getPassword(),
				"--spring.batch.jdbc.initialize-schema=always", "--spring.cloud.task.initialize-enabled=true",
				"--moneyprinter.artifacts.folder=" + this.folder.resolve("artifacts"),
				"--moneyprinter.stage.work=" + this.folder.resolve("work"),
				"--moneyprinter.render.cache=" + this.folder.resolve("cache"),
				"--moneyprinter.backfill.partitions=" + workers,
				"--moneyprinter.backfill.options={\"concurrency\":" + workers + "}",
				"--moneyprinter.backfill.input=" + input, "--logging.level.root=WARN", "backfill=" + this.id));
		return command;
	}

	private String javaOptions() {
		return PrivateFile.read(this.settings.root().resolve("dataflow-definitions/deployments/local-tasks.properties"))
			.getOrDefault(JAVA_OPTIONS, "-XX:+UseSerialGC");
	}

	private BackfillCost watch(Process process, Path log) throws IOException, InterruptedException {
		long began = System.nanoTime();
		ProcessTime.Shares shares = new ProcessTime.Shares(Duration.ZERO, Duration.ZERO);
		long peakKib = 0;
		EstimateWatch estimate = new EstimateWatch(this::progress);
		while (process.isAlive()) {
			shares = ProcessTime.shares(process.pid()).orElse(shares);
			peakKib = Math.max(peakKib, peakKib(process.pid()));
			estimate.look();
			Thread.sleep(LOOK_MILLIS);
		}
		if (process.exitValue() != 0) {
			throw new PlatformException("The job of the backfill failed: " + lastWords(log));
		}
		return new BackfillCost((System.nanoTime() - began) / 1e9, seconds(shares.own()), seconds(shares.children()),
				peakKib / 1024.0, estimate.error(), new BackfillTimes(JdbcClient.create(this.database), this.id),
				PrivateFile.read(diary()));
	}

	private Optional<BackfillProgress> progress() {
		return this.backfills.find(AccountId.LOCAL, this.id);
	}

	private Path diary() {
		return this.folder.resolve("diary.properties");
	}

	private static double seconds(Duration time) {
		return time.toMillis() / 1000.0;
	}

	private static long peakKib(long pid) {
		try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(pid), "status"))) {
			return lines.filter((line) -> line.startsWith(PEAK))
				.mapToLong((line) -> Long.parseLong(line.replaceAll("\\D", "")))
				.findFirst()
				.orElse(0);
		}
		catch (IOException | UncheckedIOException ex) {
			// It has ended.
			return 0;
		}
	}

	/** The last cause that it tells, or else its last line. */
	private static String lastWords(Path log) throws IOException {
		List<String> lines = Files.readAllLines(log);
		return lines.stream()
			.filter((line) -> line.startsWith("Caused by: ") || line.contains(" ERROR "))
			.reduce((first, second) -> second)
			.orElse(lines.isEmpty() ? "it said nothing" : lines.get(lines.size() - 1));
	}

}
