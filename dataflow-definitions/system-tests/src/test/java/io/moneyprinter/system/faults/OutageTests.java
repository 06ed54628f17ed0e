package io.moneyprinter.system.faults;

import java.net.ConnectException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Servers that are away for a minute or hang, room that runs out, and a memory that is
 * wiped.
 */
@Tag("faults")
@ExtendWith(OnePlatform.class)
@Timeout(value = 12, unit = TimeUnit.MINUTES)
class OutageTests {

	private static final Duration MINUTE = Duration.ofMinutes(1);

	/** As long as it takes to be noticed: session time-out and leases are ten seconds. */
	private static final Duration A_WHILE = Duration.ofSeconds(20);

	/** Bytes: enough to begin with, and too little for a film. */
	private static final int MOST_ROOM = 100_000;

	static final List<String> SERVERS = Faults.SERVERS;

	private final Trial trial;

	OutageTests(Trial trial) {
		this.trial = trial;
	}

	@Test
	void theBrokerIsAwayForAMinute() throws Exception {
		this.trial.survives("broker away", (faults) -> faults.away("kafka", () -> Thread.sleep(MINUTE.toMillis())));
	}

	@Test
	void theStoreIsAwayForAMinute() throws Exception {
		this.trial.survives("store away",
				(faults) -> faults.away("object-store", () -> Thread.sleep(MINUTE.toMillis())));
	}

	@Test
	void theDatabaseIsAwayForAMinuteAndCallersAreToldWhenToComeBack() throws Exception {
		this.trial.survives("database away", (faults) -> faults.away("postgres", () -> {
			callersAreToldToComeBack();
			Thread.sleep(MINUTE.toMillis());
			callersAreToldToComeBack();
		}));
	}

	private void callersAreToldToComeBack() {
		await("503").atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
			HttpResponse<String> answer = this.trial.platform().films().submit("{\"topic\":\"Patience\"}", "patience");
			assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
			assertThat(answer.headers().firstValueAsLong("Retry-After").orElseThrow()).isPositive();
		});
	}

	@ParameterizedTest
	@FieldSource("SERVERS")
	void aServerHangs(String server) throws Exception {
		this.trial.survives(server + " hangs", (faults) -> faults.hangs(server, A_WHILE));
	}

	@Test
	void theDiskIsFullWhileFilmsAreRendered() throws Exception {
		Random chance = Seed.of("small disk");
		this.trial.survives("disk full", (faults) -> {
			this.trial.awaitEnds();
			try (SmallDisk disk = SmallDisk.at(this.trial.outside().workFolder())) {
				disk.fill(chance.nextInt(MOST_ROOM));
				this.trial.films(chance, 2);
				Thread.sleep(A_WHILE.toMillis());
				disk.clear();
				this.trial.awaitEnds();
			}
		});
	}

	/**
	 * Films do not wait for progress-sink, which may still be coming up when they are
	 * made.
	 */
	@Test
	void whatProgressRemembersIsWiped() throws Exception {
		this.trial.survives("state stores wiped", Faults::wipeProgress);
		await("progress of every film").atMost(MINUTE)
			.ignoreExceptionsInstanceOf(ConnectException.class)
			.untilAsserted(() -> assertThat(this.trial.outside().unknownToProgress()).isEmpty());
	}

}
