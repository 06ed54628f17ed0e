package io.moneyprinter.schedule.postgres;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import io.moneyprinter.schedule.Launches;
import io.moneyprinter.schedule.Launches.Once;
import io.moneyprinter.testkit.postgres.PostgresServer;
import io.moneyprinter.video.AccountId;
import io.moneyprinter.video.ErrorCode;
import io.moneyprinter.video.VideoException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Launches under keys, on a real database. */
class PostgresLaunchesTests {

	private static final AccountId ACCOUNT = new AccountId("acme");

	private static final Map<String, String> EXPIRE = Map.of("steps", "expire", "dry-run", "true");

	private final PGSimpleDataSource database = PostgresServer.shared().freshDatabase();

	private final FakeLauncher launcher = new FakeLauncher();

	private final Launches launches = new PostgresLaunches(this.database, this.launcher);

	@Test
	void theSameKeyLaunchesOnce() {
		assertThat(this.launches.once(ACCOUNT, "a", "upkeep", EXPIRE)).isEqualTo(new Once(1, false));
		assertThat(this.launches.once(ACCOUNT, "a", "upkeep", EXPIRE)).isEqualTo(new Once(1, true));
		assertThat(this.launches.once(ACCOUNT, "b", "upkeep", EXPIRE)).isEqualTo(new Once(2, false));
		assertThat(this.launches.once(new AccountId("other"), "a", "upkeep", EXPIRE)).isEqualTo(new Once(3, false));
		assertThat(this.launcher.launches()).hasSize(3);
	}

	@Test
	void anotherLaunchUnderTheSameKeyIsRefused() {
		this.launches.once(ACCOUNT, "a", "upkeep", EXPIRE);
		fails(() -> this.launches.once(ACCOUNT, "a", "upkeep", Map.of()), ErrorCode.IDEMPOTENCY_CONFLICT);
		fails(() -> this.launches.once(ACCOUNT, "a", "backfill", EXPIRE), ErrorCode.IDEMPOTENCY_CONFLICT);
		assertThat(this.launcher.launches()).hasSize(1);
	}

	@Test
	void aLaunchWhoseAnswerWasLostIsFound() {
		this.launcher.silentOnce();
		fails(() -> this.launches.once(ACCOUNT, "a", "upkeep", EXPIRE), ErrorCode.PROVIDER_UNAVAILABLE);
		fails(() -> this.launches.once(ACCOUNT, "a", "upkeep", EXPIRE), ErrorCode.PROVIDER_UNAVAILABLE);
		pass();
		assertThat(this.launches.once(ACCOUNT, "a", "upkeep", EXPIRE)).isEqualTo(new Once(1, true));
		assertThat(this.launcher.launches()).hasSize(1);
	}

	@Test
	void whatDidNotHappenIsDoneLater() {
		this.launcher.away(true);
		fails(() -> this.launches.once(ACCOUNT, "a", "upkeep", EXPIRE), ErrorCode.PROVIDER_UNAVAILABLE);
		this.launcher.away(false);
		pass();
		assertThat(this.launches.once(ACCOUNT, "a", "upkeep", EXPIRE)).isEqualTo(new Once(1, false));
	}

	/** What is in nobody's hands any more may be taken. */
	private void pass() {
		JdbcClient.create(this.database)
			.sql("update schedule.launch set taken_until = now() - interval '1 s'")
			.update();
	}

	@Test
	void whatWasRefusedMayBeAskedForAgain() {
		this.launcher.refuse("Could not find task definition named upkeep.");
		fails(() -> this.launches.once(ACCOUNT, "a", "upkeep", EXPIRE), ErrorCode.STATE_CONFLICT);
		this.launcher.refuse(null);
		assertThat(this.launches.once(ACCOUNT, "a", "upkeep", EXPIRE)).isEqualTo(new Once(1, false));
	}

	@Test
	void twentyAtOnceLaunchOnce() throws Exception {
		ExecutorService callers = Executors.newFixedThreadPool(20);
		try {
			List<Callable<Boolean>> calls = IntStream.range(0, 20).<Callable<Boolean>>mapToObj((call) -> () -> {
				try {
					return !this.launches.once(ACCOUNT, "a", "upkeep", EXPIRE).before();
				}
				catch (VideoException ex) {
					assertThat(ex.code()).isEqualTo(ErrorCode.PROVIDER_UNAVAILABLE);
					return false;
				}
			}).toList();
			int launched = 0;
			for (Future<Boolean> call : callers.invokeAll(calls)) {
				launched += call.get() ? 1 : 0;
			}
			assertThat(launched).isEqualTo(1);
			assertThat(this.launcher.launches()).hasSize(1);
		}
		finally {
			callers.shutdownNow();
		}
	}

	private static void fails(ThrowingCallable call, ErrorCode code) {
		assertThatExceptionOfType(VideoException.class).isThrownBy(call)
			.satisfies((ex) -> assertThat(ex.code()).isEqualTo(code));
	}

}
