package io.moneyprinter.stage.kafka;

import java.nio.file.Path;
import java.time.Clock;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import io.moneyprinter.ledger.Ledger;
import io.moneyprinter.ledger.VideoState;
import io.moneyprinter.ledger.postgres.LedgerSchema;
import io.moneyprinter.ledger.postgres.PostgresLedger;
import io.moneyprinter.stage.ScriptedStage;
import io.moneyprinter.testkit.faults.FaultProxy;
import io.moneyprinter.testkit.faults.Weather;
import io.moneyprinter.testkit.postgres.PostgresServer;
import io.moneyprinter.video.StageName;
import io.moneyprinter.video.VideoId;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.postgresql.ds.PGSimpleDataSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Stages whose database goes away, or falls silent, in the middle of their work.
 */
@Timeout(120)
class LedgerWeatherTests {

	private static final int VIDEOS = 12;

	@TempDir
	private Path folder;

	private final AtomicInteger runs = new AtomicInteger();

	static Weather[] faults() {
		return new Weather[] { new Weather.Away(), new Weather.Hanging() };
	}

	@ParameterizedTest
	@MethodSource("faults")
	void stagesWaitForTheirDatabaseAndGoOn(Weather fault) throws Exception {
		PGSimpleDataSource database = PostgresServer.shared().freshDatabase();
		LedgerSchema.migrate(database);
		try (FaultProxy line = new FaultProxy();
				StageApps apps = new StageApps(this.folder, 1, ScriptedStage.byTopic((topic) -> work()),
						through(line, database))) {
			apps.start(Map.of());
			Set<String> videos = new HashSet<>();
			for (int i = 0; i < VIDEOS; i++) {
				videos.add(apps.submit("Salt").toString());
			}
			Awaitility.await().until(() -> this.runs.get() >= 2);
			line.weather(fault);
			TimeUnit.SECONDS.sleep(4);
			assertThat(this.runs).as("videos begun while it is away").hasValueLessThan(VIDEOS);
			line.weather(new Weather.Clear());
			Set<String> passed = new HashSet<>();
			apps.broker.read(apps.output, (records) -> {
				records.forEach((record) -> passed.add(record.key()));
				return passed.containsAll(videos);
			});
			Awaitility.await().atMost(30, TimeUnit.SECONDS).until(() -> apps.committed() == VIDEOS);
			assertThat(this.runs).as("each is made once").hasValue(VIDEOS);
			assertThat(videos)
				.allSatisfy((id) -> assertThat(apps.ledger.find(VideoId.parse(id))).get().satisfies((row) -> {
					assertThat(row.results()).containsOnlyKeys(StageName.SCRIPT);
					assertThat(row.state()).isNotEqualTo(VideoState.FAILED);
					assertThat(row.attempt()).isEqualTo(1);
				}));
		}
	}

	private void work() throws InterruptedException {
		this.runs.incrementAndGet();
		TimeUnit.MILLISECONDS.sleep(500);
	}

	/** As the apps have it, with shorter waits. */
	private static Ledger through(FaultProxy line, PGSimpleDataSource database) {
		line.leadTo("127.0.0.1", database.getPortNumbers()[0]);
		database.setServerNames(new String[] { "127.0.0.1" });
		database.setPortNumbers(new int[] { line.port() });
		database.setConnectTimeout(1);
		database.setSocketTimeout(1);
		return new PostgresLedger(database, Clock.systemUTC());
	}

}
