package io.moneyprinter.backfill.stage;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import io.moneyprinter.backfill.BackfillId;
import io.moneyprinter.backfill.BackfillOptions;
import io.moneyprinter.backfill.BackfillProgress;
import io.moneyprinter.backfill.FailureGroup;
import io.moneyprinter.backfill.Input;
import io.moneyprinter.backfill.Item;
import io.moneyprinter.backfill.ItemKey;
import io.moneyprinter.backfill.Plan;
import io.moneyprinter.backfill.Steering;
import io.moneyprinter.testkit.postgres.PostgresServer;
import io.moneyprinter.video.ErrorCode;
import io.moneyprinter.video.StageName;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Backfills on a real PostgreSQL, with small films. */
@Timeout(120)
class BackfillTests {

	private static final String TOPICS = """
			topic,lengthSeconds,idempotencyKey
			Tides,5,
			Salt,60,
			broken clip,5,
			flaky light,20,
			Tides,5,
			Rivers,5,own-1
			Lakes,5,own-1
			Too short,1,
			""";

	@TempDir
	private Path folder;

	private final Reaper reaper = new Reaper();

	private Studio studio;

	@BeforeEach
	void open() {
		this.studio = new Studio(PostgresServer.shared().freshDatabase(), this.folder, this.reaper);
	}

	@Test
	void everyItemComesToOneEnd() throws InterruptedException {
		BackfillId id = this.studio.ask(TOPICS);
		assertThat(this.studio.make(id)).isEqualTo(BackfillWorker.Turn.FINISHED);
		BackfillProgress progress = this.studio.progress(id);
		assertThat(progress.lines()).isEqualTo(8);
		assertThat(progress.badLines()).isEqualTo(2);
		assertThat(progress.duplicates()).isEqualTo(1);
		assertThat(progress.items().published()).isEqualTo(4);
		assertThat(progress.items().failed()).isEqualTo(1);
		assertThat(progress.items().all()).isEqualTo(5);
		assertThat(this.studio.ends(id).get("flaky light")).startsWith("published 2 ");
		FailureGroup group = this.studio.backfills.failures(Studio.ACCOUNT, id).get(0);
		assertThat(group.code()).isEqualTo(ErrorCode.UNUSABLE_MATERIAL);
		assertThat(group.stage()).isEqualTo(StageName.RENDER);
		assertThat(group.lines()).containsExactly(4);
		assertThat(group.remedy()).contains("./moneyprinter backfill FILE");
		assertThat(this.studio.backfills.badLines(Studio.ACCOUNT, id, 10))
			.extracting((bad) -> bad.line() + " " + bad.field())
			.containsExactly("8 idempotencyKey", "9 lengthSeconds");
		assertThat(new Verification(this.studio.items, this.studio.ledger, this.studio.store)
			.verify(this.studio.backfill(id))).isZero();
	}

	@Test
	void theLongestIsTakenFirst() {
		BackfillId id = this.studio.ask(TOPICS);
		this.studio.stage(id);
		UUID run = UUID.randomUUID();
		List<String> order = java.util.stream.Stream.generate(() -> this.studio.items.claim(id, run, false))
			.limit(3)
			.map((item) -> item.map(Item::key).map(ItemKey::toString).orElse(""))
			.toList();
		assertThat(order).containsExactly("3", "5", "2");
	}

	@Test
	void theSameFileTwiceMakesNothingNew() throws InterruptedException {
		BackfillId first = this.studio.ask(TOPICS);
		this.studio.make(first);
		int rendered = renderings();
		BackfillId second = this.studio.ask(TOPICS);
		this.studio.make(second);
		assertThat(renderings()).isEqualTo(rendered);
		assertThat(this.studio.ends(second)).isEqualTo(this.studio.ends(first));
		assertThat(this.studio.progress(second).items().reused()).isEqualTo(4);
	}

	@Test
	void twoBackfillsAtOnceShareTheirFilms() {
		BackfillId first = this.studio.ask(TOPICS);
		BackfillId second = this.studio.ask(TOPICS + "Only here,5,\n");
		ExecutorService threads = Executors.newFixedThreadPool(2);
		try {
			CompletableFuture.allOf(made(first, threads), made(second, threads)).join();
		}
		finally {
			threads.shutdownNow();
		}
		assertThat(this.studio.ends(second)).containsAllEntriesOf(this.studio.ends(first)).hasSize(6);
		assertThat(this.studio.stages.rendered).hasSize(6)
			.allSatisfy((video, times) -> assertThat(times.get()).isLessThanOrEqualTo(2));
	}

	private CompletableFuture<?> made(BackfillId id, ExecutorService threads) {
		return CompletableFuture.runAsync(() -> {
			try {
				this.studio.make(id);
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
		}, threads);
	}

	/** Twenty deaths at seeded moments, each followed by a restart. */
	@Test
	void whateverDiesTheResultIsThatOfAnUnbrokenRun() throws InterruptedException {
		Map<String, String> whole = unbroken();
		BackfillId id = this.studio.ask(TOPICS);
		Random random = new Random(20);
		int deaths = 0;
		boolean over = false;
		while (!over) {
			this.reaper.strikeAt((deaths < 20) ? 1 + random.nextInt(9) : 0);
			try {
				over = this.studio.make(id) == BackfillWorker.Turn.FINISHED;
			}
			catch (Reaper.ProcessDeath death) {
				deaths++;
			}
			this.studio.timePasses();
		}
		this.reaper.strikeAt(0);
		assertThat(deaths).isEqualTo(20);
		assertThat(this.studio.ends(id)).isEqualTo(whole);
		assertThat(this.studio.progress(id).lines()).isEqualTo(8);
		assertThat(this.studio.progress(id).badLines()).isEqualTo(2);
		assertThat(this.studio.sql.sql("select count(*) from ledger.video").query(Long.class).single()).isEqualTo(5);
	}

	private Map<String, String> unbroken() throws InterruptedException {
		Studio other = new Studio(PostgresServer.shared().freshDatabase(), this.folder.resolve("other"), new Reaper());
		BackfillId id = other.ask(TOPICS);
		other.make(id);
		return other.ends(id);
	}

	@Test
	void whatFailedIsTriedAgainWhenSomebodyAsks() throws InterruptedException {
		BackfillId id = this.studio.ask(TOPICS);
		this.studio.make(id);
		BackfillId again = this.studio.ask(BackfillOptions.of("again", new Input.FailedOf(id)));
		this.studio.make(again);
		assertThat(this.studio.ends(again)).containsOnlyKeys("broken clip");
		assertThat(this.studio.ends(again).get("broken clip")).startsWith("failed 2 ");
	}

	@Test
	void nobodySeesAnothersBackfill() throws InterruptedException {
		BackfillId id = this.studio.ask(TOPICS);
		this.studio.make(id);
		io.moneyprinter.video.AccountId other = new io.moneyprinter.video.AccountId("other");
		assertThat(this.studio.backfills.find(other, id)).isEmpty();
		assertThat(this.studio.backfills.list(other, 10, null)).isEmpty();
		assertThat(this.studio.backfills.steer(other, id, Steering.stop())).isEmpty();
		assertThat(this.studio.backfills.failures(other, id)).isEmpty();
		assertThat(this.studio.backfills.badLines(other, id, 10)).isEmpty();
		assertThat(this.studio.runs.orders(id).stopping()).isFalse();
		BackfillId theirs = BackfillId.random();
		this.studio.backfills.create(theirs, other, BackfillOptions.of("theirs", new Input.FailedOf(id)));
		this.studio.stage(theirs);
		assertThat(this.studio.items.counts(theirs).all()).isZero();
	}

	@Test
	void oneRunAtATime() {
		BackfillId id = this.studio.ask(TOPICS);
		UUID run = UUID.randomUUID();
		assertThat(this.studio.runs.begin(id, run)).isTrue();
		assertThat(this.studio.runs.live(id)).isTrue();
		assertThat(this.studio.runs.begin(id, UUID.randomUUID())).isFalse();
		this.studio.timePasses();
		assertThat(this.studio.runs.live(id)).isFalse();
		assertThat(this.studio.runs.begin(id, UUID.randomUUID())).isTrue();
		assertThat(this.studio.runs.beat(id, run)).isFalse();
	}

	@Test
	void aRunningBackfillFollowsItsOrders() throws InterruptedException {
		BackfillId id = this.studio.ask(TOPICS);
		UUID run = UUID.randomUUID();
		this.studio.runs.begin(id, run);
		this.studio.stage(id);
		BackfillWorker worker = this.studio.worker();
		BackfillWorker.Shift third = new BackfillWorker.Shift(this.studio.backfill(id), run, 2, java.time.Instant.MAX);
		assertThat(worker.turn(third)).isEqualTo(BackfillWorker.Turn.WAIT);
		this.studio.backfills.steer(Studio.ACCOUNT, id, Steering.atATime(3));
		assertThat(worker.turn(third)).isEqualTo(BackfillWorker.Turn.WORKED);
		this.studio.backfills.steer(Studio.ACCOUNT, id, Steering.pause());
		assertThat(worker.turn(third)).isEqualTo(BackfillWorker.Turn.WAIT);
		this.studio.backfills.steer(Studio.ACCOUNT, id, Steering.resume());
		assertThat(worker.turn(third)).isEqualTo(BackfillWorker.Turn.WORKED);
		this.studio.backfills.steer(Studio.ACCOUNT, id, Steering.stop());
		assertThat(worker.turn(third)).isEqualTo(BackfillWorker.Turn.STOPPED);
		assertThat(this.studio.items.counts(id).taken()).isZero();
	}

	@Test
	void aSampleIsSpreadOverTheFile() {
		StringBuilder csv = new StringBuilder("topic\n");
		for (int line = 0; line < 100; line++) {
			csv.append("topic ").append(line).append('\n');
		}
		BackfillId id = this.studio.ask(csv.toString());
		this.studio.stage(id);
		this.studio.items.sample(id, 5);
		assertThat(this.studio.sql.sql("select line from backfill.item where sample order by line")
			.query(Integer.class)
			.list()).containsExactly(21, 41, 61, 81, 101);
	}

	@Test
	void theMaterialThatARequestNamesMustBeThere() throws InterruptedException {
		BackfillId id = this.studio.ask("topic,materials.own\nTides," + "a".repeat(64) + "\n");
		this.studio.make(id);
		assertThat(this.studio.backfills.badLines(Studio.ACCOUNT, id, 10)).singleElement()
			.satisfies((bad) -> assertThat(bad.field()).isEqualTo("material"));
	}

	@Test
	void aPlanReckonsWithTheWork() {
		BackfillId id = this.studio.ask(TOPICS);
		this.studio.stage(id);
		BackfillOptions options = this.studio.backfill(id).options();
		Plan plan = Plan.of(4, 100, 70, 1000, 1.5, options);
		assertThat(plan.workSeconds()).isEqualTo(150);
		assertThat(plan.wallSeconds()).isEqualTo(105);
		this.studio.runs.planned(id, plan);
		assertThat(this.studio.progress(id).plan()).isEqualTo(plan);
		assertThat(this.studio.items.volume(id).films()).isEqualTo(5);
		assertThat(Duration.ofSeconds(this.studio.progress(id).secondsLeft())).isPositive();
	}

	private int renderings() {
		return this.studio.stages.rendered.values().stream().mapToInt((times) -> times.get()).sum();
	}

}
