package io.moneyprinter.backfilljob;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.moneyprinter.artifacts.ArtifactStore;
import io.moneyprinter.artifacts.DomainJson;
import io.moneyprinter.artifacts.autoconfigure.ArtifactsProperties;
import io.moneyprinter.artifacts.local.LocalArtifactStore;
import io.moneyprinter.backfill.BackfillId;
import io.moneyprinter.backfill.BackfillProgress;
import io.moneyprinter.backfill.postgres.BackfillSchema;
import io.moneyprinter.backfill.postgres.PostgresBackfills;
import io.moneyprinter.grid.Grid;
import io.moneyprinter.grid.autoconfigure.GridProperties;
import io.moneyprinter.ledger.memory.InMemoryNodeBoard;
import io.moneyprinter.media.Ffmpeg;
import io.moneyprinter.media.FfmpegSettings;
import io.moneyprinter.render.FilmEngine;
import io.moneyprinter.render.segment.Shelf;
import io.moneyprinter.render.stage.RenderStage;
import io.moneyprinter.speech.stage.SpeechStage;
import io.moneyprinter.stage.VideoEvents;
import io.moneyprinter.testkit.postgres.PostgresServer;
import io.moneyprinter.video.AccountId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;

import static org.assertj.core.api.Assertions.assertThat;

/** The job as a member of a grid with a renderer of the streams; films are real. */
@Tag("slow")
@Timeout(600)
class GridBackfillTests {

	private static final String GRID = "backfill-test";

	private static final int FILMS = 24;

	private static final String SMALL = "{\"topic\":\"Now\",\"picture\":{\"resolution\":180}}";

	@TempDir
	private Path folder;

	private final PGSimpleDataSource database = PostgresServer.shared().freshDatabase();

	private final BackfillId id = BackfillId.random();

	@Test
	void filmsAreMadeByAllMembersAndBehindWhatSomebodyWaitsFor() throws Exception {
		BackfillSchema.migrate(this.database);
		PostgresBackfills backfills = new PostgresBackfills(this.database);
		int port = freePort();
		Ffmpeg ffmpeg = Ffmpeg.find(FfmpegSettings.in(this.folder.resolve("renderer")));
		ArtifactStore store = new LocalArtifactStore(this.folder.resolve("artifacts"));
		try (Grid renderer = join(ffmpeg, store, port)) {
			CompletableFuture<Integer> job = CompletableFuture.supplyAsync(() -> run(port));
			while (!job.isDone() && renderer.tally().made() < 2) {
				Thread.sleep(100);
			}
			assertThat(job).as("still at work").isNotDone();
			long before = backfills.find(AccountId.LOCAL, this.id).orElseThrow().items().ended();
			OtherApp stream = new OtherApp(this.database, store,
					List.of(MadeUp.script(), SpeechStage.standard(store, ffmpeg),
							RenderStage.standard(store, ffmpeg, new FilmEngine(ffmpeg,
									new Shelf(ffmpeg.cache().resolve("pieces")), renderer.runner())),
							MadeUp.publish()),
					this.folder.resolve("stream"));
			stream.make(DomainJson.readRequest(SMALL.getBytes(StandardCharsets.UTF_8)));
			long between = backfills.find(AccountId.LOCAL, this.id).orElseThrow().items().ended() - before;
			assertThat(between).as("films of the backfill that came first").isLessThan(FILMS / 2);
			assertThat(job.get()).isZero();
			BackfillProgress progress = backfills.find(AccountId.LOCAL, this.id).orElseThrow();
			assertThat(progress.items().published()).isEqualTo(FILMS);
			assertThat(renderer.tally().made()).isGreaterThan(2);
			// Those that are left hear of it a moment later.
			for (int look = 0; look < 300 && renderer.members() != 1; look++) {
				Thread.sleep(100);
			}
			assertThat(renderer.members()).as("the job has left").isEqualTo(1);
		}
	}

	private static Grid join(Ffmpeg ffmpeg, ArtifactStore store, int port) throws InterruptedException {
		Grid grid = new GridProperties(GRID, "127.0.0.1", port, List.of("127.0.0.1"), null, 1, Duration.ofSeconds(20),
				Duration.ofDays(7))
			.join(ffmpeg, store, new ArtifactsProperties(ArtifactsProperties.Type.LOCAL, Path.of("unused"), null, null,
					"moneyprinter", "us-east-1", null, null), new InMemoryNodeBoard(Clock.systemUTC()));
		assertThat(grid.awaitJoined(Duration.ofMinutes(2))).isTrue();
		return grid;
	}

	private int run(int port) {
		String films = IntStream.range(0, FILMS)
			.mapToObj((film) -> "Film " + film + ",Number " + film + " is short. It has two sentences.,5,180")
			.collect(Collectors.joining("\n"));
		try {
			Path input = Files.writeString(this.folder.resolve("films.csv"),
					"topic,script,lengthSeconds,picture.resolution\n" + films + "\n");
			List<String> arguments = new ArrayList<>(JobArguments.of(PostgresServer.shared().freshDatabase().getUrl(),
					this.database.getUrl(), this.folder));
			arguments.addAll(List.of("--moneyprinter.backfill.input=" + input, "--moneyprinter.backfill.grid=true",
					"--moneyprinter.backfill.options={\"concurrency\":2}", "--moneyprinter.grid.name=" + GRID,
					"--moneyprinter.grid.port=" + port, "--moneyprinter.grid.permits=1",
					"--moneyprinter.render.cache=" + this.folder.resolve("job"), "backfill=" + this.id));
			return SpringApplication.exit(new SpringApplicationBuilder(BackfillJob.class, WithoutBroker.class)
				.run(arguments.toArray(String[]::new)));
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static int freePort() throws IOException {
		try (ServerSocket any = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return any.getLocalPort();
		}
	}

	/** Nobody hears of events. */
	static class WithoutBroker {

		@Bean
		VideoEvents videoEvents() {
			return (event) -> {
			};
		}

	}

}
