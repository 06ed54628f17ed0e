package io.moneyprinter.schedule.postgres;

import java.time.Duration;
import java.time.InstantSource;

import io.moneyprinter.schedule.Schedules;
import io.moneyprinter.schedule.SchedulesContract;
import io.moneyprinter.testkit.postgres.PostgresServer;

/** The contract of schedules, on a real database. */
class PostgresSchedulesContractTests extends SchedulesContract {

	private final PostgresSchedules schedules = new PostgresSchedules(PostgresServer.shared().freshDatabase(),
			new FakeLauncher(), InstantSource.system(), Duration.ofSeconds(1));

	@Override
	protected Schedules schedules() {
		return this.schedules;
	}

}
