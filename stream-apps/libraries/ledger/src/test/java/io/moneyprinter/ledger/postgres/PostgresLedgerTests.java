package io.moneyprinter.ledger.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import com.zaxxer.hikari.HikariDataSource;
import io.moneyprinter.ledger.Ledger;
import io.moneyprinter.ledger.LedgerContract;
import io.moneyprinter.ledger.NewVideo;
import io.moneyprinter.testkit.postgres.PostgresServer;
import io.moneyprinter.video.AccountId;
import io.moneyprinter.video.ArtifactRef;
import io.moneyprinter.video.ErrorCode;
import io.moneyprinter.video.VideoException;
import io.moneyprinter.video.VideoId;
import io.moneyprinter.video.WorkClass;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PostgresLedgerTests extends LedgerContract {

	private static PGSimpleDataSource server;

	private static HikariDataSource database;

	private Ledger ledger;

	@BeforeEach
	void openLedger() {
		this.ledger = new PostgresLedger(database, this.clock);
	}

	@BeforeAll
	static void open() {
		server = PostgresServer.shared().freshDatabase();
		database = pool(server);
		LedgerSchema.migrate(database);
		JdbcClient.create(database).sql("create table other (name text primary key)").update();
	}

	@AfterAll
	static void close() {
		database.close();
	}

	private static HikariDataSource pool(PGSimpleDataSource server) {
		HikariDataSource pool = new HikariDataSource();
		pool.setDataSource(server);
		pool.setMaximumPoolSize(4);
		pool.setConnectionTimeout(5000);
		return pool;
	}

	@Override
	protected Ledger ledger() {
		return this.ledger;
	}

	@Override
	protected void letLeasesRunOut() {
		JdbcClient.create(database).sql("update ledger.lease set expires_at = now() - interval '1 second'").update();
	}

	private static NewVideo video() {
		return new NewVideo(VideoId.random(), AccountId.LOCAL, "Tides", WorkClass.INTERACTIVE,
				new ArtifactRef("local/request/a.json", "application/json", 2, "0".repeat(64)), null, Map.of());
	}

	@Test
	void whatFailsAtomicallyLeavesNothing() {
		NewVideo video = video();
		assertThatExceptionOfType(VideoException.class).isThrownBy(() -> this.ledger.atomically(() -> {
			this.ledger.admit(video);
			throw new VideoException(ErrorCode.STATE_CONFLICT, "Not now.");
		}));
		assertThat(this.ledger.find(video.id())).isEmpty();
	}

	@Test
	void othersWriteInTheSameTransactionThroughTheAwareProxy() {
		JdbcClient others = JdbcClient.create(new TransactionAwareDataSourceProxy(database));
		NewVideo video = video();
		this.ledger.atomically(() -> {
			this.ledger.admit(video);
			return others.sql("insert into other values ('kept')").update();
		});
		assertThatExceptionOfType(VideoException.class).isThrownBy(() -> this.ledger.atomically(() -> {
			others.sql("insert into other values ('undone')").update();
			throw new VideoException(ErrorCode.STATE_CONFLICT, "Not now.");
		}));
		assertThat(others.sql("select name from other").query(String.class).list()).containsExactly("kept");
		assertThat(this.ledger.find(video.id())).isPresent();
	}

	@Test
	void anOuterTransactionDecides() {
		NewVideo video = video();
		new TransactionTemplate(new JdbcTransactionManager(database)).executeWithoutResult((status) -> {
			assertThat(this.ledger.atomically(() -> this.ledger.admit(video)).fresh()).isTrue();
			status.setRollbackOnly();
		});
		assertThat(this.ledger.find(video.id())).isEmpty();
	}

	@Test
	void severalProgramsMayMakeTheTablesAtOnce() {
		PGSimpleDataSource fresh = PostgresServer.shared().freshDatabase();
		List<CompletableFuture<Void>> programs = IntStream.range(0, 4)
			.mapToObj((number) -> CompletableFuture.runAsync(() -> LedgerSchema.migrate(fresh)))
			.toList();
		programs.forEach(CompletableFuture::join);
		assertThat(new PostgresLedger(fresh, Clock.systemUTC()).admit(video()).fresh()).isTrue();
	}

	@Test
	void tablesOfANewerProgramAreLeftAsTheyAre() {
		PGSimpleDataSource newer = PostgresServer.shared().freshDatabase();
		LedgerSchema.migrate(newer);
		JdbcClient.create(newer).sql("""
				insert into ledger.flyway_schema_history (installed_rank, version, description, type, script, checksum,
					installed_by, execution_time, success)
				values (99, '99', 'of a newer program', 'SQL', 'V99__of_a_newer_program.sql', 1, 'test', 1, true)
				""").update();
		LedgerSchema.migrate(newer);
		assertThat(new PostgresLedger(newer, Clock.systemUTC()).admit(video()).fresh()).isTrue();
	}

	@Test
	void aDatabaseThatIsAwayIsSaidToBeSo() throws IOException {
		PGSimpleDataSource away = new PGSimpleDataSource();
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			away.setUrl("jdbc:postgresql://127.0.0.1:" + socket.getLocalPort() + "/none?user=none");
		}
		Ledger lost = new PostgresLedger(away, Clock.systemUTC());
		assertUnavailable(lost::check);
		assertUnavailable(() -> lost.find(VideoId.random()));
		assertUnavailable(() -> lost.atomically(() -> lost.admit(video())));
		assertUnavailable(() -> LedgerSchema.migrate(away));
	}

	@Test
	void aConnectionThatIsCutInTheMiddleIsAnOutageAndTheNextOneWorks() {
		NewVideo video = video();
		assertUnavailable(() -> this.ledger.atomically(() -> {
			this.ledger.admit(video);
			cutConnectionsInTransaction();
			return this.ledger.find(video.id());
		}));
		assertThat(this.ledger.find(video.id())).isEmpty();
		assertThat(this.ledger.admit(video).fresh()).isTrue();
	}

	private static void cutConnectionsInTransaction() {
		JdbcClient.create(server).sql("""
				select pg_terminate_backend(pid) from pg_stat_activity
				where datname = current_database() and state = 'idle in transaction'
				""").query().listOfRows();
	}

	@Test
	void tablesThatAreMissingAreADefectAndNoOutage() {
		Ledger bare = new PostgresLedger(PostgresServer.shared().freshDatabase(), Clock.systemUTC());
		assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> bare.find(VideoId.random()));
	}

	private static void assertUnavailable(Runnable call) {
		assertThatExceptionOfType(VideoException.class).isThrownBy(call::run)
			.satisfies((ex) -> assertThat(ex.code()).isEqualTo(ErrorCode.LEDGER_UNAVAILABLE))
			.satisfies((ex) -> assertThat(ex.sentence()).endsWith("."));
	}

}
