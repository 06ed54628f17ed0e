package io.moneyprinter.ledger.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

import javax.sql.DataSource;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.moneyprinter.ledger.nodes.NodeBoard;
import io.moneyprinter.ledger.nodes.RenderNode;

/**
 * A board in PostgreSQL. Ages are counted by the database's clock.
 */
public final class PostgresNodeBoard implements NodeBoard {

	private static final String SHOWN_AFTER = "clock_timestamp() - interval '" + SHOWN.toSeconds() + " seconds'";

	/** Members of other programs may say more than this one knows. */
	private static final JsonMapper JSON = JsonMapper.builder()
		.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
		.build();

	private final LedgerCalls calls;

	/**
	 * Opens a board whose table {@link LedgerSchema} has made.
	 * @param database a pool of connections
	 */
	public PostgresNodeBoard(DataSource database) {
		this.calls = new LedgerCalls(database);
	}

	@Override
	public void say(RenderNode node) {
		String said = written(node);
		this.calls.ask(() -> this.calls
			.sql("insert into ledger.render_node as n (id, said, seen_at)"
					+ " values (:id, cast(:said as jsonb), clock_timestamp())"
					+ " on conflict (id) do update set said = excluded.said, seen_at = excluded.seen_at")
			.param("id", node.id())
			.param("said", said)
			.update());
		this.calls.ask(() -> this.calls.sql("delete from ledger.render_node where seen_at < " + SHOWN_AFTER).update());
	}

	private static String written(RenderNode node) {
		try {
			return JSON.writeValueAsString(node);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalArgumentException("What a member says of itself cannot be written as JSON.", ex);
		}
	}

	@Override
	public void leave(String id) {
		this.calls.ask(() -> this.calls.sql("delete from ledger.render_node where id = :id").param("id", id).update());
	}

	@Override
	public List<Sighting> all() {
		return this.calls.ask(() -> this.calls
			.sql("select said, cast(extract(epoch from clock_timestamp() - seen_at) * 1000 as bigint) as age"
					+ " from ledger.render_node where seen_at >= " + SHOWN_AFTER + " order by said ->> 'host', id")
			.query((row, number) -> sighting(row))
			.list());
	}

	private static Sighting sighting(ResultSet row) throws SQLException {
		try {
			return new Sighting(JSON.readValue(row.getString("said"), RenderNode.class),
					Duration.ofMillis(Math.max(0, row.getLong("age"))));
		}
		catch (IOException ex) {
			throw new UncheckedIOException("A row of render_node cannot be read.", ex);
		}
	}

}
