package io.moneyprinter.backfill.stage;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

import javax.sql.DataSource;

import io.moneyprinter.artifacts.ArtifactKey;
import io.moneyprinter.artifacts.ArtifactStore;
import io.moneyprinter.artifacts.ContentHash;
import io.moneyprinter.artifacts.local.LocalArtifactStore;
import io.moneyprinter.backfill.Backfill;
import io.moneyprinter.backfill.BackfillId;
import io.moneyprinter.backfill.BackfillItems;
import io.moneyprinter.backfill.BackfillOptions;
import io.moneyprinter.backfill.BackfillProgress;
import io.moneyprinter.backfill.BackfillRuns;
import io.moneyprinter.backfill.BackfillState;
import io.moneyprinter.backfill.Input;
import io.moneyprinter.backfill.InputFormat;
import io.moneyprinter.backfill.ItemRow;
import io.moneyprinter.backfill.input.InputStaging;
import io.moneyprinter.backfill.postgres.BackfillSchema;
import io.moneyprinter.backfill.postgres.PostgresBackfillItems;
import io.moneyprinter.backfill.postgres.PostgresBackfillRuns;
import io.moneyprinter.backfill.postgres.PostgresBackfills;
import io.moneyprinter.ledger.Ledger;
import io.moneyprinter.ledger.postgres.LedgerSchema;
import io.moneyprinter.ledger.postgres.PostgresLedger;
import io.moneyprinter.stage.CommitPoints;
import io.moneyprinter.stage.Intake;
import io.moneyprinter.stage.Pipeline;
import io.moneyprinter.stage.RunningStages;
import io.moneyprinter.stage.StageEnvironment;
import io.moneyprinter.stage.StageSettings;
import io.moneyprinter.video.AccountId;
import io.moneyprinter.video.ArtifactRef;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Everything that a backfill needs, on a database of PostgreSQL: what is real but the
 * stages, and a process that can die.
 */
final class Studio {

	static final AccountId ACCOUNT = new AccountId("studio");

	final JdbcClient sql;

	final ArtifactStore store;

	final MadeUpStages stages = new MadeUpStages();

	final PostgresBackfills backfills;

	final BackfillRuns runs;

	final BackfillItems items;

	final Ledger ledger;

	private final Path folder;

	private final Reaper reaper;

	Studio(DataSource database, Path folder, Reaper reaper) {
		LedgerSchema.migrate(database);
		BackfillSchema.migrate(database);
		this.folder = folder;
		this.reaper = reaper;
		this.sql = JdbcClient.create(database);
		this.store = new LocalArtifactStore(folder.resolve("artifacts"));
		this.backfills = new PostgresBackfills(database);
		this.runs = new PostgresBackfillRuns(database);
		this.items = reaper.watch(BackfillItems.class, new PostgresBackfillItems(database));
		this.ledger = reaper.watch(Ledger.class, new PostgresLedger(database, Clock.systemUTC()));
	}

	BackfillId ask(String csv) {
		return ask(BackfillOptions.of("topics.csv", file(csv)));
	}

	BackfillId ask(BackfillOptions options) {
		BackfillId id = BackfillId.random();
		this.backfills.create(id, ACCOUNT, options);
		return id;
	}

	Input.File file(String csv) {
		byte[] bytes = csv.getBytes(StandardCharsets.UTF_8);
		ArtifactRef ref = this.store.put(new ArtifactKey(ACCOUNT, Input.ARTIFACT_KIND, ContentHash.of(bytes) + ".csv"),
				bytes, "text/csv");
		return new Input.File(ref, InputFormat.CSV);
	}

	/** One run by one worker, from staging to the last item. */
	BackfillWorker.Turn make(BackfillId id) throws InterruptedException {
		UUID run = UUID.randomUUID();
		if (!this.runs.begin(id, run)) {
			throw new IllegalStateException("Another run lives.");
		}
		stage(id);
		BackfillWorker.Turn turn = work(id, run, 0);
		this.runs.end(id, run, BackfillState.DONE, null);
		return turn;
	}

	void stage(BackfillId id) {
		staging().stage(backfill(id), () -> false);
	}

	InputStaging staging() {
		return new InputStaging(this.store, this.items, intake()::check, this.ledger,
				new SpokenVideos(this.ledger, this.store));
	}

	BackfillWorker.Turn work(BackfillId id, UUID run, int number) throws InterruptedException {
		BackfillWorker worker = worker();
		BackfillWorker.Shift shift = new BackfillWorker.Shift(backfill(id), run, number, Instant.MAX);
		BackfillWorker.Turn turn = worker.turn(shift);
		while (turn == BackfillWorker.Turn.WORKED || turn == BackfillWorker.Turn.WAIT) {
			if (turn == BackfillWorker.Turn.WAIT) {
				Thread.sleep(50);
			}
			turn = worker.turn(shift);
		}
		return turn;
	}

	BackfillWorker worker() {
		CommitPoints points = (who, point) -> this.reaper.moment(who + "." + point);
		StageEnvironment environment = new StageEnvironment(this.ledger, this.store, (event) -> {
		}, Clock.systemUTC(), StageSettings.in(this.folder.resolve("work")), new RunningStages(), points);
		return new BackfillWorker(this.runs, this.items, this.ledger, this.store, intake(),
				new Pipeline(this.stages.all(), environment), Clock.systemUTC());
	}

	Intake intake() {
		return new Intake(this.ledger, this.store, (event) -> {
		}, Clock.systemUTC(), (who, point) -> this.reaper.moment(who + "." + point));
	}

	Backfill backfill(BackfillId id) {
		return this.runs.find(id).orElseThrow();
	}

	BackfillProgress progress(BackfillId id) {
		return this.backfills.find(ACCOUNT, id).orElseThrow();
	}

	/** Topics of a backfill, with what has become of them. */
	Map<String, String> ends(BackfillId id) {
		Map<String, String> ends = new TreeMap<>();
		for (ItemRow item : this.items.page(id, null, 1000)) {
			String film = this.ledger.find(item.video())
				.flatMap((row) -> Optional.ofNullable(row.results().get(io.moneyprinter.video.StageName.RENDER)))
				.map(ArtifactRef::sha256)
				.orElse("none");
			ends.put(item.topic(), item.state().id() + " " + item.attempt() + " " + film);
		}
		return ends;
	}

	/** As if as much time had passed as a dead process is waited for. */
	void timePasses() {
		this.sql.sql("update ledger.lease set expires_at = clock_timestamp() - interval '1 second'").update();
		this.sql
			.sql("update backfill.item set taken_until = clock_timestamp() - interval '1 second' where state = 'TAKEN'")
			.update();
		this.sql.sql("update backfill.item set due_at = null").update();
		this.sql.sql(
				"update backfill.backfill set run_until = clock_timestamp() - interval '1 second' where run is not null")
			.update();
	}

}
