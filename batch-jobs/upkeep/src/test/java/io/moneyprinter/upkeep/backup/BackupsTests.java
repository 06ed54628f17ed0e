package io.moneyprinter.upkeep.backup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

import io.moneyprinter.artifacts.ArtifactKey;
import io.moneyprinter.artifacts.ArtifactStore;
import io.moneyprinter.artifacts.DomainJson;
import io.moneyprinter.artifacts.local.LocalArtifactStore;
import io.moneyprinter.testkit.postgres.PostgresServer;
import io.moneyprinter.upkeep.backup.Backup.Table;
import io.moneyprinter.video.AccountId;
import io.moneyprinter.video.ErrorCode;
import io.moneyprinter.video.VideoException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Copies of a real database with all that is hard to copy. */
class BackupsTests {

	private final PGSimpleDataSource database = PostgresServer.shared().freshDatabase();

	@TempDir
	private Path folder;

	private ArtifactStore store;

	private Backups backups;

	@BeforeEach
	void make() throws SQLException {
		this.store = new LocalArtifactStore(this.folder);
		this.backups = new Backups(this.database, this.store, Clock.systemUTC());
		execute("create schema ledger");
		execute("create table ledger.video (id uuid primary key, said jsonb, at timestamptz not null, bytes bytea,"
				+ " share double precision, topic text)");
		execute("create table ledger.lease (video uuid references ledger.video (id), state text check (state <> ''))");
		execute("create table \"Odd Name\" (\"a \"\"b\"\"\" text)");
		execute("create sequence ledger.token");
		execute("insert into ledger.video select gen_random_uuid(), '{\"a\": [1, null]}', now() - n * interval '1 day',"
				+ " decode('00ff0a', 'hex'), n / 3.0, E'tab\\t line\\n \\\\N quote '' ' || n"
				+ " from generate_series(1, 500) n");
		execute("insert into ledger.lease select id, case when topic like '%7' then null else 'RUNNING' end"
				+ " from ledger.video");
		execute("insert into \"Odd Name\" values (null), (''), ('same'), ('same')");
		execute("select nextval('ledger.token')");
	}

	private void execute(String sql) throws SQLException {
		try (Connection connection = this.database.getConnection();
				Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

	private List<String> schemas() throws SQLException {
		List<String> names = new ArrayList<>();
		try (Connection connection = this.database.getConnection();
				Statement statement = connection.createStatement();
				ResultSet row = statement.executeQuery("select nspname from pg_namespace where nspname !~ '^pg_'")) {
			while (row.next()) {
				names.add(row.getString(1));
			}
		}
		return names;
	}

	@Test
	void whatWasCopiedIsHadBackAndLeavesNothing() throws SQLException {
		Backup made = this.backups.make();
		assertThat(made.tables()).extracting(Table::toString)
			.containsExactly("ledger.lease", "ledger.video", "public.Odd Name");
		assertThat(made.tables()).extracting(Table::rows).containsExactly(500L, 500L, 4L);
		assertThat(made.sequences()).containsExactly(new Backup.Sequence("ledger", "token", 1L));
		execute("drop table ledger.lease");
		execute("alter table ledger.video add column later text");
		execute("delete from ledger.video where topic like '%3'");
		Backup newest = this.backups.newest().orElseThrow();
		assertThat(newest).isEqualTo(made);
		this.backups.read(newest);
		this.backups.verify(newest);
		assertThat(schemas()).containsExactlyInAnyOrder("information_schema", "public", "ledger");
	}

	@Test
	void theNewestCounts() {
		assertThat(this.backups.newest()).isEmpty();
		Backup first = this.backups.make();
		Backup second = new Backups(this.database, this.store, Clock.offset(Clock.systemUTC(), Duration.ofSeconds(5)))
			.make();
		assertThat(this.backups.newest()).contains(second).isNotEqualTo(first);
	}

	@Test
	void aDryRunOnlyCounts() throws IOException {
		assertThat(this.backups.measure()).containsExactly("ledger.lease 500", "ledger.video 500", "public.Odd Name 4");
		try (Stream<Path> files = Files.walk(this.folder)) {
			assertThat(files.filter((file) -> file.toString().contains("backup"))).isEmpty();
		}
	}

	@Test
	void rowsThatAreNotThoseOfTheCopyAreSeen() {
		Backup made = this.backups.make();
		Table lease = made.tables().get(0);
		Backup other = new Backup(made.at(), List
			.of(new Table(lease.schema(), lease.name(), lease.columns(), lease.rows() + 1, lease.sum(), lease.file())),
				List.of());
		refused(() -> this.backups.verify(other), "ledger.lease had 501 rows, and comes back with 500.");
		Backup changed = new Backup(made.at(),
				List.of(new Table(lease.schema(), lease.name(), lease.columns(), lease.rows(), "17", lease.file())),
				List.of());
		refused(() -> this.backups.verify(changed), "comes back with 500 that are others.");
	}

	@Test
	void whatIsBrokenInTheStoreIsSeen() {
		Backup made = this.backups.make();
		Table video = made.tables().get(1);
		this.store.put(ArtifactKey.of(video.file()), "no rows".getBytes(StandardCharsets.UTF_8), "application/gzip");
		refused(() -> this.backups.read(made), "backup-rows");
		refused(() -> this.backups.verify(made), "backup-rows");
		this.store.delete(ArtifactKey.of(video.file()));
		refused(() -> this.backups.verify(made), "backup-rows");
	}

	/** Its manifest is there last: what was broken off before is no backup. */
	@Test
	void whatWasBrokenOffIsNone() throws IOException {
		Backup made = this.backups.make();
		this.store.older(Backup.MANIFEST, Clock.systemUTC().instant().plusSeconds(3600), 10)
			.forEach(this.store::delete);
		assertThat(this.backups.newest()).isEmpty();
		this.store.put(new ArtifactKey(AccountId.LOCAL, Backup.MANIFEST, "20260101t000000000z.json"),
				DomainJson.write(made), "application/json");
		assertThat(this.backups.newest()).contains(made);
	}

	/**
	 * Somebody moves rows from table to table meanwhile: their number is always the same.
	 */
	@Test
	void allTablesAreOfOneMoment() throws Exception {
		execute("create table ledger.a (n integer)");
		execute("create table public.z (n integer)");
		execute("insert into ledger.a select generate_series(1, 200)");
		AtomicBoolean over = new AtomicBoolean();
		Thread mover = new Thread(() -> move(over));
		mover.start();
		try {
			for (int i = 0; i < 5; i++) {
				Backup made = this.backups.make();
				assertThat(rows(made, "ledger.a") + rows(made, "public.z")).isEqualTo(200);
				this.backups.verify(made);
			}
		}
		finally {
			over.set(true);
			mover.join();
		}
	}

	private static long rows(Backup backup, String table) {
		return backup.tables().stream().filter((one) -> one.toString().equals(table)).mapToLong(Table::rows).sum();
	}

	private void move(AtomicBoolean over) {
		try {
			for (int n = 1; !over.get(); n++) {
				execute((n % 2 == 1)
						? "with moved as (delete from ledger.a where n % 3 = 0 returning n) insert into public.z select n from moved"
						: "with moved as (delete from public.z returning n) insert into ledger.a select n from moved");
			}
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static void refused(Runnable work, String sentence) {
		assertThatExceptionOfType(VideoException.class).isThrownBy(work::run)
			.withMessageContaining(sentence)
			.satisfies((ex) -> assertThat(ex.code()).isEqualTo(ErrorCode.ARTIFACT_MISSING));
	}

}
