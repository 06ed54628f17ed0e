package io.moneyprinter.system.faults;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Crashes between an effect and what follows it, at every commit point that somebody
 * passes. A supervisor waits longer after each crash, so a round has a few points of each
 * app; which ones stand together, the seed decides.
 */
@Tag("faults")
@ExtendWith(OnePlatform.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(value = 20, unit = TimeUnit.MINUTES)
class CommitPointTests {

	/** Of each app, in one round. */
	private static final int AT_ONCE = 3;

	private static final List<List<String>> POINTS_BY_APP = List.of(
			List.of("outbox.BEGUN", "outbox.SENT", "controls.NOTED"),
			List.of("intake.NOTED", "intake.SENT", "intake.TOLD", "script.BEGUN", "script.MADE", "script.STORED",
					"script.NOTED", "script.TOLD", "script.SENT"),
			List.of("speech.BEGUN", "speech.MADE", "speech.STORED", "speech.NOTED", "speech.TOLD", "speech.SENT"),
			List.of("render.BEGUN", "render.MADE", "render.STORED", "render.NOTED", "render.TOLD", "render.SENT"),
			List.of("publish.BEGUN", "store.CLAIMED", "store.SENDING", "store.HANDED_OVER", "store.CONFIRMED",
					"web-hook.CLAIMED", "web-hook.SENDING", "web-hook.HANDED_OVER", "web-hook.CONFIRMED",
					"publish.MADE", "publish.STORED", "publish.NOTED", "publish.TOLD", "publish.SENT"));

	private final Trial trial;

	private final Fuses fuses;

	CommitPointTests(Trial trial) {
		this.trial = trial;
		this.fuses = new Fuses(trial.platform());
	}

	@BeforeAll
	void appsLookForFuses() throws Exception {
		this.fuses.makeKnown(new Faults(this.trial.platform()));
	}

	static Stream<List<String>> rounds() {
		Random chance = Seed.of("commit points");
		List<List<String>> shuffled = POINTS_BY_APP.stream().map((points) -> {
			List<String> order = new ArrayList<>(points);
			Collections.shuffle(order, chance);
			return order;
		}).toList();
		int longest = shuffled.stream().mapToInt(List::size).max().orElseThrow();
		return IntStream.range(0, (longest + AT_ONCE - 1) / AT_ONCE)
			.mapToObj((round) -> shuffled.stream()
				.flatMap((points) -> points.stream().skip((long) round * AT_ONCE).limit(AT_ONCE))
				.toList());
	}

	@ParameterizedTest
	@MethodSource("rounds")
	void processesDieAt(List<String> points) throws Exception {
		Random chance = Seed.of(points.toString());
		this.fuses.lay(points);
		this.trial.survives("crashes at " + points, (faults) -> this.fuses.awaitBurnt(() -> {
			this.trial.films(chance, 1);
			this.trial.demand().pauseAndResumeTheLast();
		}));
	}

	/**
	 * A film that fails: its receiver wants none, and who gives it up dies in between.
	 */
	@Test
	void aProcessDiesWhereItGivesUp() throws Exception {
		this.fuses.lay(List.of("publish.GIVEN_UP"));
		this.trial.demand().askForWhatFails();
		this.fuses.awaitBurnt(() -> Thread.sleep(1000));
		this.trial.reckon("given up");
	}

}
