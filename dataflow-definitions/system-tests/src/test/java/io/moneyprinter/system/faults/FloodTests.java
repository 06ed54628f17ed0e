package io.moneyprinter.system.faults;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Many at once: poison, the same request again and again, instances that come and go, and
 * producers whose clocks are days apart.
 */
@Tag("faults")
@ExtendWith(OnePlatform.class)
@Timeout(value = 15, unit = TimeUnit.MINUTES)
class FloodTests {

	private final Trial trial;

	FloodTests(Trial trial) {
		this.trial = trial;
	}

	/**
	 * Nine thousand ask for ten films or for what is refused, so that the pipeline has no
	 * more to do than must be; each of the ten thousand is answered by itself.
	 */
	@Test
	void aThousandPoisonMessagesAmongTenThousandAreEachAccountedFor() throws Exception {
		try (Flood flood = new Flood(this.trial.platform(), Seed.of("poison"))) {
			flood.pour(10_000, 1_000);
			flood.awaitEachAccountedFor();
			flood.promises().forEach(this.trial.demand()::promise);
		}
		this.trial.reckon("poison");
	}

	@Test
	void theSameKeyAHundredTimesByFiftyThreadsIsOneFilm() throws Exception {
		this.trial.demand().askAtOnce(100, 50, Seed.of("the same key"));
		this.trial.reckon("the same key");
	}

	@Test
	void twentyTimesAnInstanceJoinsOrLeaves() throws Exception {
		Random chance = Seed.of("joins and leaves");
		this.trial.survives("joins and leaves", (faults) -> {
			for (int change = 0; change < 20; change++) {
				this.trial.platform().dataFlow().scale("films", "script-processor", 2 - change % 2);
				this.trial.films(chance, 1);
			}
		});
	}

	@Test
	void producersWhoseClocksAreDaysApart() {
		Demand demand = this.trial.demand();
		demand.askAt(Instant.now().minus(Duration.ofDays(2)));
		demand.askAt(Instant.now().plus(Duration.ofDays(2)));
		demand.askAt(Instant.now());
		this.trial.reckon("clocks");
	}

}
