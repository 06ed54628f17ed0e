package io.moneyprinter.ledger.postgres;

import java.time.Duration;

import javax.sql.DataSource;

import io.moneyprinter.ledger.NodeBoardContract;
import io.moneyprinter.ledger.nodes.NodeBoard;
import io.moneyprinter.testkit.postgres.PostgresServer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

import org.springframework.jdbc.core.simple.JdbcClient;

class PostgresNodeBoardTests extends NodeBoardContract {

	private static DataSource database;

	private final NodeBoard board = new PostgresNodeBoard(database);

	@BeforeAll
	static void open() {
		database = PostgresServer.shared().freshDatabase();
		LedgerSchema.migrate(database);
	}

	@BeforeEach
	void clear() {
		JdbcClient.create(database).sql("delete from ledger.render_node").update();
	}

	@Override
	protected NodeBoard board() {
		return this.board;
	}

	/** The database's own clock cannot be moved: its rows are made older. */
	@Override
	protected void pass(Duration time) {
		JdbcClient.create(database)
			.sql("update ledger.render_node set seen_at = seen_at - make_interval(secs => :seconds)")
			.param("seconds", (double) time.toSeconds())
			.update();
	}

}
