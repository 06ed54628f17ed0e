package io.moneyprinter.publish.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.function.Supplier;

import javax.sql.DataSource;

import io.moneyprinter.publish.PublicationEntry;
import io.moneyprinter.publish.PublicationEntry.State;
import io.moneyprinter.publish.PublicationLog;
import io.moneyprinter.video.ErrorCode;
import io.moneyprinter.video.PublishTarget;
import io.moneyprinter.video.VideoException;
import io.moneyprinter.video.VideoId;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A log in the ledger's database, in a schema of its own. States only ever advance: each
 * change is one conditional statement.
 */
public final class PostgresPublicationLog implements PublicationLog {

	private static final String SCHEMA = "publishing";

	private static final int STATEMENT_SECONDS = 10;

	private static final String ENTRY = """
			select event_id, video_id, target, state, address, coalesce(confirmed_at, sent_at, claimed_at) as changed_at
			from publishing.publication where event_id = :id
			""";

	private final JdbcClient client;

	private final Clock clock;

	/**
	 * Opens a log whose table {@link #migrate} has made.
	 * @param database a pool of connections
	 * @param clock gives the times in the rows
	 */
	public PostgresPublicationLog(DataSource database, Clock clock) {
		JdbcTemplate template = new JdbcTemplate(database);
		template.setQueryTimeout(STATEMENT_SECONDS);
		this.client = JdbcClient.create(template);
		this.clock = clock;
	}

	/**
	 * Makes or updates the log's table. Several programs may do so at once.
	 * @param database whose user may create a schema, or owns it
	 */
	public static void migrate(DataSource database) {
		try {
			Flyway.configure()
				.dataSource(database)
				.schemas(SCHEMA)
				.defaultSchema(SCHEMA)
				.locations("classpath:db/publishing")
				.ignoreMigrationPatterns("*:future")
				.load()
				.migrate();
		}
		catch (FlywayException ex) {
			throw unavailable(ex);
		}
	}

	@Override
	public PublicationEntry claim(UUID eventId, VideoId video, PublishTarget target) {
		return ask(() -> {
			this.client.sql("""
					insert into publishing.publication (event_id, video_id, target, state, claimed_at)
					values (:id, :video, :target, 'CLAIMED', :now) on conflict (event_id) do nothing
					""")
				.param("id", eventId)
				.param("video", video.value())
				.param("target", target.name())
				.param("now", now())
				.update();
			return entry(eventId);
		});
	}

	@Override
	public void sending(UUID eventId) {
		ask(() -> {
			this.client.sql("""
					update publishing.publication set state = 'SENT', sent_at = :now
					where event_id = :id and state = 'CLAIMED'
					""").param("id", eventId).param("now", now()).update();
			return entry(eventId);
		});
	}

	@Override
	public PublicationEntry confirm(UUID eventId, String address) {
		return ask(() -> {
			this.client.sql("""
					update publishing.publication set state = 'CONFIRMED', confirmed_at = :now, address = :address
					where event_id = :id and state <> 'CONFIRMED'
					""").param("id", eventId).param("now", now()).param("address", address).update();
			return entry(eventId);
		});
	}

	private PublicationEntry entry(UUID eventId) {
		return this.client.sql(ENTRY)
			.param("id", eventId)
			.query(PostgresPublicationLog::read)
			.optional()
			.orElseThrow(() -> new IllegalStateException("The publication " + eventId + " was never claimed."));
	}

	private static PublicationEntry read(ResultSet row, int number) throws SQLException {
		return new PublicationEntry(row.getObject("event_id", UUID.class),
				new VideoId(row.getObject("video_id", UUID.class)), PublishTarget.valueOf(row.getString("target")),
				State.valueOf(row.getString("state")), row.getString("address"),
				row.getObject("changed_at", OffsetDateTime.class).toInstant());
	}

	private OffsetDateTime now() {
		return this.clock.instant().atOffset(ZoneOffset.UTC);
	}

	private static <T> T ask(Supplier<T> call) {
		try {
			return call.get();
		}
		catch (DataAccessException ex) {
			throw unavailable(ex);
		}
	}

	private static VideoException unavailable(RuntimeException ex) {
		String reason = String.valueOf(ex.getMessage()).lines().findFirst().orElse("unknown");
		return new VideoException(ErrorCode.LEDGER_UNAVAILABLE,
				"The publication log's database does not answer (" + reason + "); try again in a moment.", ex);
	}

}
