package io.moneyprinter.backfill.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;

import io.moneyprinter.backfill.BackfillId;
import io.moneyprinter.backfill.BackfillProgress;
import io.moneyprinter.backfill.BackfillState;
import io.moneyprinter.backfill.Plan;
import io.moneyprinter.video.AccountId;
import io.moneyprinter.video.ArtifactRef;
import org.jspecify.annotations.Nullable;

/** Reckons how a backfill stands from its row and the sums over its items. */
final class ProgressRows {

	/**
	 * Films that were there before took no work and tell nothing of the pace. The time
	 * left is reckoned from work, not from films, since the long ones go first.
	 */
	static final String SELECT = """
			select b.*, s.*, clock_timestamp() as now,
				greatest(b.run_until, b.launch_until) >= clock_timestamp() as live
			from (%s) as b cross join lateral (
				select
			""" + ItemRows.SUMS
			+ """
							, coalesce(sum(cost), 0) as spent,
							coalesce(sum(worked_millis) filter (where state = 'PUBLISHED' and not reused), 0) / 1000.0 as made_in,
							coalesce(sum(seconds) filter (where state = 'PUBLISHED' and not reused), 0) as made,
							coalesce(sum(seconds) filter (where state in ('READY', 'TAKEN')), 0) as open,
							count(*) filter (where state = 'PUBLISHED' and not reused and ended_at >= b.run_began_at) as lately,
							min(began_at) as started_at
						from backfill.item where backfill = b.id) as s
					""";

	private static final double SECONDS_AN_HOUR = Duration.ofHours(1).toSeconds();

	private ProgressRows() {
	}

	static BackfillProgress read(ResultSet row, int number) throws SQLException {
		Plan plan = Columns.json(row, "plan", Plan.class);
		int concurrency = row.getInt("concurrency");
		return new BackfillProgress(new BackfillId(row.getObject("id", UUID.class)),
				new AccountId(row.getString("account")), row.getString("name"),
				BackfillState.valueOf(row.getString("state")), row.getString("sentence"), row.getBoolean("paused"),
				concurrency, row.getDouble("hourly_price"), row.getObject("budget", Double.class),
				row.getObject("most_films_an_hour", Integer.class), row.getBoolean("live"), row.getInt("records"),
				row.getInt("bad_records"), row.getInt("duplicates"), ItemRows.counts(row), plan, filmsAnHour(row),
				secondsLeft(row, plan, concurrency), row.getDouble("spent"), Columns.requiredTime(row, "created_at"),
				Columns.time(row, "started_at"), Columns.time(row, "ended_at"),
				Columns.json(row, "bad_line_report", ArtifactRef.class),
				Columns.json(row, "csv_report", ArtifactRef.class),
				Columns.json(row, "html_report", ArtifactRef.class));
	}

	private static double filmsAnHour(ResultSet row) throws SQLException {
		if (row.getLong("lately") == 0) {
			return 0;
		}
		boolean over = Columns.time(row, "ended_at") != null;
		double seconds = Duration
			.between(Columns.requiredTime(row, "run_began_at"), Columns.requiredTime(row, over ? "ended_at" : "now"))
			.toMillis() / 1000.0;
		return row.getLong("lately") * SECONDS_AN_HOUR / Math.max(1, seconds);
	}

	private static @Nullable Long secondsLeft(ResultSet row, @Nullable Plan plan, int concurrency) throws SQLException {
		if (plan == null) {
			return null;
		}
		double made = row.getDouble("made");
		double pace = (made > 0) ? row.getDouble("made_in") / made : plan.pace();
		int anHour = row.getInt("most_films_an_hour");
		double waiting = (anHour > 0) ? row.getLong("ready") * SECONDS_AN_HOUR / anHour : 0;
		return Math.round(Math.max(waiting, row.getDouble("open") * pace / concurrency));
	}

}
