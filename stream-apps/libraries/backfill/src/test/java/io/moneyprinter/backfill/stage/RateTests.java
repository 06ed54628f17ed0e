package io.moneyprinter.backfill.stage;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.moneyprinter.artifacts.DomainJson;
import io.moneyprinter.backfill.BackfillEvents;
import io.moneyprinter.backfill.BackfillId;
import io.moneyprinter.backfill.BackfillProgress;
import io.moneyprinter.backfill.BackfillState;
import io.moneyprinter.backfill.Item;
import io.moneyprinter.backfill.Plan;
import io.moneyprinter.backfill.Spend;
import io.moneyprinter.backfill.Steering;
import io.moneyprinter.backfill.postgres.PostgresBackfillEvents;
import io.moneyprinter.testkit.postgres.PostgresServer;
import io.moneyprinter.video.AccountId;
import io.moneyprinter.video.InvalidRequestException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

/** Spend and rates that change while a job runs, launches, and what is told of ends. */
@Timeout(120)
class RateTests {

	private static final String TOPICS = "topic,lengthSeconds\nTides,5\nSalt,5\nRivers,5\nLakes,5\n";

	private static final Duration HOUR = Duration.ofHours(1);

	@TempDir
	private Path folder;

	private final PGSimpleDataSource database = PostgresServer.shared().freshDatabase();

	private final UUID run = UUID.randomUUID();

	private Studio studio;

	private BackfillId id;

	@BeforeEach
	void staged() {
		this.studio = new Studio(this.database, this.folder, new Reaper());
		this.id = this.studio.ask(TOPICS);
		this.studio.runs.begin(this.id, this.run);
		this.studio.stage(this.id);
	}

	private BackfillProgress steered(Steering change) {
		return this.studio.backfills.steer(Studio.ACCOUNT, this.id, change).orElseThrow();
	}

	private Item claimed() {
		return this.studio.items.claim(this.id, this.run, false).orElseThrow();
	}

	@Test
	void workCostsWhatAnHourCostsWhenItIsDone() {
		steered(Steering.rates(null, 2.0, null, null));
		this.studio.items.putBack(claimed(), this.run, Duration.ZERO, HOUR);
		steered(Steering.rates(null, 10.0, 50.0, null));
		this.studio.items.putBack(claimed(), this.run, Duration.ZERO, HOUR.dividedBy(2));
		assertThat(this.studio.progress(this.id).cost()).isCloseTo(7.0, within(1e-9));
		assertThat(this.studio.runs.spend(this.id)).contains(new Spend(50, 7));
		assertThat(steered(Steering.rates(null, null, 6.0, null)).budget()).isEqualTo(6);
		assertThat(this.studio.runs.spend(this.id)).hasValueSatisfying((spend) -> {
			assertThat(spend.over()).isTrue();
			assertThat(spend.sentence(this.id)).startsWith("The budget of 6.00 is spent (7.00)")
				.contains("backfill set " + this.id + " --budget");
		});
		assertThat(steered(Steering.rates(null, null, 0.0, null)).budget()).isNull();
		assertThat(this.studio.runs.spend(this.id)).isEmpty();
	}

	@Test
	void filmsAnHourAreSpreadOverTheHour() {
		assertThat(steered(Steering.rates(null, null, null, 60)).mostFilmsAnHour()).isEqualTo(60);
		claimed();
		assertThat(this.studio.items.claim(this.id, this.run, false)).isEmpty();
		assertThat(this.studio.items.unfinished(this.id, false)).isTrue();
		assertThat(secondsToNext()).isBetween(40, 60);
		steered(Steering.rates(null, null, null, 3600));
		claimed();
		steered(Steering.rates(null, null, null, 0));
		claimed();
		claimed();
		assertThat(this.studio.progress(this.id).items().taken()).isEqualTo(4);
	}

	/** What two take at once is made up for. */
	@Test
	void theTimeOfTheNextMovesOnWithEach() {
		steered(Steering.rates(null, null, null, 60));
		claimed();
		this.studio.sql.sql("update backfill.backfill set next_film_at = clock_timestamp()").update();
		claimed();
		assertThat(secondsToNext()).isBetween(50, 60);
	}

	private int secondsToNext() {
		return this.studio.sql
			.sql("select extract(epoch from next_film_at - clock_timestamp())::int from backfill.backfill")
			.query(Integer.class)
			.single();
	}

	@Test
	void theTimeLeftKnowsTheFilmsAnHour() {
		this.studio.runs.planned(this.id, new Plan(4, 60, 30, 1000, 0, 1));
		long before = this.studio.progress(this.id).secondsLeft();
		steered(Steering.rates(null, null, null, 2));
		assertThat(this.studio.progress(this.id).secondsLeft()).isEqualTo(2 * HOUR.toSeconds()).isGreaterThan(before);
		assertThat(Plan.of(4, 60, 20, 1000, 1, this.studio.backfill(this.id).options()).wallSeconds())
			.isEqualTo(2 * HOUR.toSeconds());
	}

	@Test
	void whatCannotBeIsRefused() {
		assertThatExceptionOfType(InvalidRequestException.class)
			.isThrownBy(() -> Steering.rates(null, null, -1.0, null))
			.withMessageContaining("budget");
		assertThatExceptionOfType(InvalidRequestException.class)
			.isThrownBy(() -> Steering.rates(null, Double.NaN, null, null))
			.withMessageContaining("hourlyPrice");
		assertThatExceptionOfType(InvalidRequestException.class).isThrownBy(() -> Steering.rates(null, null, null, -5))
			.withMessageContaining("mostFilmsAnHour");
	}

	@Test
	void ofManyLaunchesOneIsMade() {
		BackfillId other = this.studio.ask(TOPICS);
		AccountId account = Studio.ACCOUNT;
		assertThat(this.studio.backfills.reserveLaunch(account, this.id)).as("a job is at it").isFalse();
		assertThat(this.studio.backfills.reserveLaunch(new AccountId("other"), other)).isFalse();
		assertThat(this.studio.backfills.reserveLaunch(account, other)).isTrue();
		assertThat(this.studio.backfills.reserveLaunch(account, other)).isFalse();
		assertThat(this.studio.progress(other).live()).isTrue();
		this.studio.backfills.launchFailed(account, other);
		assertThat(this.studio.backfills.reserveLaunch(account, other)).isTrue();
		assertThat(this.studio.runs.begin(other, this.run)).isTrue();
		this.studio.runs.end(other, this.run, BackfillState.STOPPED, "Enough.");
		assertThat(this.studio.backfills.reserveLaunch(account, other)).isTrue();
		assertThat(this.studio.runs.begin(other, this.run)).isTrue();
		this.studio.runs.end(other, this.run, BackfillState.DONE, null);
		assertThat(this.studio.backfills.reserveLaunch(account, other)).as("done").isFalse();
	}

	@Test
	void theEndOfARunIsToldOnceItIsNoted() throws JsonProcessingException {
		BackfillEvents events = new PostgresBackfillEvents(this.database);
		assertThat(events.untold(10)).isEmpty();
		this.studio.runs.end(this.id, UUID.randomUUID(), BackfillState.FAILED, "Somebody else's.");
		assertThat(events.untold(10)).isEmpty();
		this.studio.runs.end(this.id, this.run, BackfillState.OVER_BUDGET, "The budget is spent.");
		this.studio.runs.end(this.id, this.run, BackfillState.OVER_BUDGET, "The budget is spent.");
		List<BackfillEvents.Untold> untold = events.untold(10);
		assertThat(untold).hasSize(1);
		JsonNode event = DomainJson.mapper().readTree(untold.get(0).body());
		assertThat(event.path("type").asText()).isEqualTo("backfill-over-budget");
		assertThat(event.path("sentence").asText()).isEqualTo("The budget is spent.");
		assertThat(event.at("/items/ready").asInt()).isEqualTo(4);
		assertThat(event.at("/links/html").asText()).isEqualTo("/v1/backfills/" + this.id + "/report.html");
		assertThat(this.studio.progress(this.id).state()).isEqualTo(BackfillState.OVER_BUDGET);
		events.told(untold.get(0));
		assertThat(events.untold(10)).isEmpty();
	}

}
