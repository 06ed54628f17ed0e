package io.moneyprinter.dataflow.undertaker;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;

import org.springframework.cloud.dataflow.schema.SchemaVersionTarget;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The tables in which tasks and jobs of one generation of Spring Boot keep their notes.
 */
class RunTables {

	/** What Spring Batch calls a job or a step that is at work. */
	private static final String AT_WORK = " status in ('STARTING', 'STARTED', 'STOPPING', 'UNKNOWN') ";

	private final JdbcTemplate database;

	private final String tasks;

	private final String jobs;

	RunTables(JdbcTemplate database, SchemaVersionTarget target) {
		this.database = database;
		this.tasks = target.getTaskPrefix();
		this.jobs = target.getBatchPrefix();
	}

	/**
	 * What was launched and has not ended. A launch is written down after its process was
	 * started: whatever is found has had one.
	 */
	List<OpenRun> open() {
		return this.database.query(
				"select e.task_execution_id, e.task_name, d.task_deployment_id, d.platform_name from " + this.tasks
						+ "execution e join task_deployment d on d.task_deployment_id = e.external_execution_id"
						+ " where e.end_time is null order by e.task_execution_id",
				(row, number) -> new OpenRun(row.getLong(1), row.getString(2), row.getString(3), row.getString(4)));
	}

	/**
	 * Ends an execution, its jobs and their steps as failed. The execution comes last:
	 * what breaks off in between is found and done again.
	 * @param run which
	 * @param at when it was seen that it is over
	 * @param sentence why it failed
	 * @return whether it had not ended before
	 */
	boolean end(OpenRun run, Instant at, String sentence) {
		Timestamp now = Timestamp.from(at);
		String itsJobs = "job_execution_id in (select job_execution_id from " + this.tasks
				+ "task_batch where task_execution_id = ?) and" + AT_WORK;
		for (String table : List.of("step_execution", "job_execution")) {
			this.database.update(
					"update " + this.jobs + table + " set status = 'FAILED', exit_code = 'FAILED', exit_message = ?,"
							+ " end_time = ?, last_updated = ?, version = version + 1 where " + itsJobs,
					sentence, now, now, run.id());
		}
		return this.database
			.update("update " + this.tasks + "execution set start_time = coalesce(start_time, ?), end_time = ?,"
					+ " exit_code = 1, error_message = ?, last_updated = ?"
					+ " where task_execution_id = ? and end_time is null", now, now, sentence, now, run.id()) == 1;
	}

}
