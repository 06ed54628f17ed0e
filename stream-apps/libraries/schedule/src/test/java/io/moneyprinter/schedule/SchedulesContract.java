package io.moneyprinter.schedule;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;

import io.moneyprinter.video.AccountId;
import io.moneyprinter.video.ErrorCode;
import io.moneyprinter.video.VideoException;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What holds for schedules, whoever keeps them. */
public abstract class SchedulesContract {

	private static final AccountId MINE = new AccountId("mine");

	private static final AccountId OTHER = new AccountId("other");

	/** Empty ones, that launch nothing while a test lasts. */
	protected abstract Schedules schedules();

	private static Schedule schedule(AccountId account, String name) {
		return new Schedule(account, name, "upkeep", Map.of("steps", "expire"), new Cron("30 2 1 1 *"),
				ZoneId.of("UTC"), Misfire.ONCE, Overlap.ALLOW, List.of(), false);
	}

	@Test
	void whatWasAddedIsThereUntilItIsRemoved() {
		schedules().add(schedule(MINE, "yearly"));
		assertThat(schedules().find(MINE, "yearly")).hasValueSatisfying((planned) -> {
			assertThat(planned.schedule().name()).isEqualTo("yearly");
			assertThat(planned.schedule().task()).isEqualTo("upkeep");
			assertThat(planned.schedule().cron()).isEqualTo(new Cron("30 2 1 1 *"));
			assertThat(planned.next()).isPresent();
		});
		assertThat(schedules().remove(MINE, "yearly")).isTrue();
		assertThat(schedules().find(MINE, "yearly")).isEmpty();
		assertThat(schedules().remove(MINE, "yearly")).isFalse();
	}

	@Test
	void aNameIsUsedOnce() {
		schedules().add(schedule(MINE, "yearly"));
		assertThatExceptionOfType(VideoException.class).isThrownBy(() -> schedules().add(schedule(MINE, "yearly")))
			.withMessageContaining("'yearly'")
			.satisfies((ex) -> assertThat(ex.code()).isEqualTo(ErrorCode.STATE_CONFLICT));
		assertThat(schedules().list(MINE)).hasSize(1);
	}

	@Test
	void accountsAreKeptApart() {
		schedules().add(schedule(MINE, "b"));
		schedules().add(schedule(MINE, "a"));
		schedules().add(schedule(OTHER, "a"));
		assertThat(schedules().list(MINE)).extracting((planned) -> planned.schedule().name()).containsExactly("a", "b");
		assertThat(schedules().remove(OTHER, "b")).isFalse();
		assertThat(schedules().remove(OTHER, "a")).isTrue();
		assertThat(schedules().list(MINE)).hasSize(2);
		assertThat(schedules().runNow(OTHER, "a")).isEmpty();
		assertThat(schedules().pause(OTHER, "a", true)).isEmpty();
	}

}
