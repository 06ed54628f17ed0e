package io.moneyprinter.launcher.bench;

import io.moneyprinter.backfill.BackfillId;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How long a backfill took, by its own notes and those of Spring Batch.
 *
 * @param stageSeconds reading the input
 * @param planSeconds reckoning
 * @param renderSeconds of the workers
 * @param verifySeconds comparing with the ledger
 * @param reportSeconds writing the reports
 * @param firstIdleSeconds how long before the last item the first worker had none left
 */
record BackfillTimes(double stageSeconds, double planSeconds, double renderSeconds, double verifySeconds,
		double reportSeconds, double firstIdleSeconds) {

	BackfillTimes(JdbcClient sql, BackfillId id) {
		this(step(sql, id, "stage"), step(sql, id, "plan"), step(sql, id, "render"), step(sql, id, "verify"),
				step(sql, id, "report"), firstIdle(sql, id));
	}

	private static double step(JdbcClient sql, BackfillId id, String name) {
		return sql.sql("""
				select coalesce(sum(extract(epoch from s.end_time - s.start_time)), 0)
				from batch_step_execution s join batch_job_execution_params p using (job_execution_id)
				where s.step_name = :name and p.parameter_value = :id
				""").param("name", name).param("id", id.toString()).query(Double.class).single();
	}

	/** As many items end last as there are workers. */
	private static double firstIdle(JdbcClient sql, BackfillId id) {
		return sql.sql("""
				select extract(epoch from max(ended_at) - min(ended_at)) from (
					select ended_at from backfill.item where backfill = :id order by ended_at desc
					limit (select concurrency from backfill.backfill where id = :id)) as ends
				""").param("id", id.value()).query(Double.class).single();
	}

	/** All steps. */
	double seconds() {
		return this.stageSeconds + this.planSeconds + this.renderSeconds + this.verifySeconds + this.reportSeconds;
	}

}
