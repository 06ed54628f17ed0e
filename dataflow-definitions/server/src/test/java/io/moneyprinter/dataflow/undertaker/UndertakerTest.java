package io.moneyprinter.dataflow.undertaker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

import io.moneyprinter.testkit.postgres.PostgresServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.cloud.dataflow.core.Launcher;
import org.springframework.cloud.dataflow.schema.AppBootSchemaVersion;
import org.springframework.cloud.dataflow.schema.SchemaVersionTarget;
import org.springframework.cloud.dataflow.server.db.migration.postgresql.V1__Initial_Setup;
import org.springframework.cloud.dataflow.server.db.migration.postgresql.V7__Boot3_Add_Task3_Batch5_Schema;
import org.springframework.cloud.dataflow.server.job.LauncherRepository;
import org.springframework.cloud.deployer.spi.local.LocalDeployerProperties;
import org.springframework.cloud.deployer.spi.local.LocalTaskLauncher;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

/**
 * Data Flow's own tables on a real database, its own local launcher, and real processes.
 */
class UndertakerTest {

	private final JdbcTemplate database = new JdbcTemplate(PostgresServer.shared().freshDatabase());

	private final LauncherRepository launchers = mock(LauncherRepository.class);

	private final Undertaker undertaker = new Undertaker(
			List.of(new RunTables(this.database, SchemaVersionTarget.createDefault(AppBootSchemaVersion.BOOT3))),
			new TaskProcesses(this.launchers), Clock.systemDefaultZone());

	@TempDir
	private Path folder;

	@BeforeEach
	void make() {
		this.database.execute(V1__Initial_Setup.CREATE_TASK_DEPLOYMENT_TABLE);
		List.of(V7__Boot3_Add_Task3_Batch5_Schema.CREATE_TASK_EXECUTION_TABLE,
				V7__Boot3_Add_Task3_Batch5_Schema.CREATE_TASK_TASK_BATCH,
				V7__Boot3_Add_Task3_Batch5_Schema.CREATE_BATCH_JOB_INSTANCE_TABLE,
				V7__Boot3_Add_Task3_Batch5_Schema.CREATE_BATCH_JOB_EXECUTION_TABLE,
				V7__Boot3_Add_Task3_Batch5_Schema.CREATE_BATCH_STEP_EXECUTION_TABLE)
			.forEach(this.database::execute);
		LocalTaskLauncher launcher = new LocalTaskLauncher(new LocalDeployerProperties());
		when(this.launchers.findByName(anyString())).thenReturn(new Launcher("default", "Local", launcher));
	}

	/** A run whose job has done one step and is at the next. */
	private String run(long id) {
		String launch = "upkeep-" + UUID.randomUUID();
		this.database.update("insert into task_deployment values (?, 1, ?, 'upkeep', 'default', now())", id, launch);
		this.database.update("insert into boot3_task_execution (task_execution_id, start_time, task_name,"
				+ " external_execution_id) values (?, now(), 'upkeep', ?)", id, launch);
		this.database.update("insert into boot3_batch_job_instance values (?, 0, 'upkeep', ?)", id, "key-" + id);
		this.database.update("insert into boot3_batch_job_execution (job_execution_id, version, job_instance_id,"
				+ " create_time, status, exit_code) values (?, 1, ?, now(), 'STARTED', 'UNKNOWN')", id, id);
		this.database.update("insert into boot3_task_task_batch values (?, ?)", id, id);
		step(id * 10, id, "orders", "COMPLETED");
		step(id * 10 + 1, id, "expire", "STARTED");
		return launch;
	}

	private void step(long id, long job, String name, String status) {
		this.database.update(
				"insert into boot3_batch_step_execution (step_execution_id, version, step_name,"
						+ " job_execution_id, create_time, status, exit_code) values (?, 1, ?, ?, now(), ?, ?)",
				id, name, job, status, status);
	}

	private String text(String sql, Object... arguments) {
		return this.database.queryForObject(sql, String.class, arguments);
	}

	@Test
	void whatHasNoProcessHasFailedWithItsJob() {
		run(1);
		this.undertaker.look();
		assertThat(
				text("select exit_code || ' ' || error_message from boot3_task_execution where end_time is not null"))
			.isEqualTo("1 " + Undertaker.SENTENCE);
		assertThat(text("select status || ' ' || exit_code || ' ' || version from boot3_batch_job_execution"
				+ " where end_time is not null"))
			.isEqualTo("FAILED FAILED 2");
		assertThat(text("select string_agg(step_name || ' ' || status, ', ' order by step_execution_id)"
				+ " from boot3_batch_step_execution"))
			.isEqualTo("orders COMPLETED, expire FAILED");
	}

	@Test
	void whatDiedBeforeItBeganIsEndedToo() {
		run(1);
		this.database.update("update boot3_task_execution set start_time = null");
		this.undertaker.look();
		assertThat(text("select count(*) from boot3_task_execution where start_time = end_time")).isEqualTo("1");
	}

	/** An earlier server started it: the launcher of this one knows nothing of it. */
	@Test
	void whatRunsInTheFolderOfItsLaunchIsAlive() throws IOException, InterruptedException {
		Path work = Files.createDirectories(this.folder.resolve("4711").resolve(run(1)));
		Process process = new ProcessBuilder("sleep", "600").directory(work.toFile()).start();
		try {
			this.undertaker.look();
			assertThat(text("select count(*) from boot3_task_execution where end_time is null")).isEqualTo("1");
			assertThat(text("select status from boot3_batch_job_execution")).isEqualTo("STARTED");
		}
		finally {
			process.destroyForcibly().waitFor();
		}
		this.undertaker.look();
		assertThat(text("select count(*) from boot3_task_execution where end_time is null")).isEqualTo("0");
	}

	@Test
	void whatHasEndedStaysAsItIs() {
		run(1);
		run(2);
		this.database
			.update("update boot3_task_execution set end_time = now(), exit_code = 0 where task_execution_id = 1");
		this.database.update("update boot3_batch_job_execution set status = 'COMPLETED' where job_execution_id = 1");
		this.undertaker.look();
		assertThat(text("select exit_code from boot3_task_execution where task_execution_id = 1")).isEqualTo("0");
		assertThat(text("select status from boot3_batch_job_execution where job_execution_id = 1"))
			.isEqualTo("COMPLETED");
		assertThat(text("select status from boot3_batch_job_execution where job_execution_id = 2")).isEqualTo("FAILED");
	}

	@Test
	void ofOtherPlatformsNothingIsSaid() {
		run(1);
		when(this.launchers.findByName(anyString())).thenReturn(new Launcher("default", "Kubernetes", null));
		this.undertaker.look();
		assertThat(text("select count(*) from boot3_task_execution where end_time is null")).isEqualTo("1");
	}

}
