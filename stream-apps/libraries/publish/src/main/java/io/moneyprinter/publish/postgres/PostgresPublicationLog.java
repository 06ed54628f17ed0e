package io.moneyprinter.publish.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
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
 * A log in the ledger's database, in a schema of its own. Each change is one conditional
 * statement.
 */
public final class PostgresPublicationLog implements PublicationLog {

	private static final String SCHEMA = "publishing";

	private static final int STATEMENT_SECONDS = 10;

	private static final String COLUMNS = """
			event_id, video_id, target, revision, state, doubt, address,
			coalesce(confirmed_at, doubted_at, sent_at, claimed_at) as changed_at
			""";

	private static final String ENTRY = "select " + COLUMNS + " from publishing.publication where event_id = :id";

	/** The revision tells who was first. */
	private static final String ADVANCE = """
			update publishing.publication
			set state = :state, revision = :revision, doubt = :doubt, address = :address,
				claimed_at = case when :state = 'CLAIMED' then :now else claimed_at end,
				sent_at = case when :state = 'CLAIMED' then null
					when :state = 'SENT' and cast(:doubt as text) is null then :now else sent_at end,
				doubted_at = case when cast(:doubt as text) is null then null else :now end,
				confirmed_at = case when :state = 'CONFIRMED' then :now end
			where event_id = :id and revision = :revision - 1 and state <> 'CONFIRMED'
			returning\s""" + COLUMNS;

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
	public Optional<PublicationEntry> advance(PublicationEntry next) {
		return ask(() -> this.client.sql(ADVANCE)
			.param("id", next.eventId())
			.param("revision", next.revision())
			.param("state", next.state().name())
			.param("doubt", next.doubt(), Types.VARCHAR)
			.param("address", next.address(), Types.VARCHAR)
			.param("now", now())
			.query(PostgresPublicationLog::read)
			.optional());
	}

	private PublicationEntry entry(UUID eventId) {
		return this.client.sql(ENTRY).param("id", eventId).query(PostgresPublicationLog::read).single();
	}

	private static PublicationEntry read(ResultSet row, int number) throws SQLException {
		return new PublicationEntry(row.getObject("event_id", UUID.class),
				new VideoId(row.getObject("video_id", UUID.class)), PublishTarget.valueOf(row.getString("target")),
				row.getInt("revision"), State.valueOf(row.getString("state")), row.getString("doubt"),
				row.getString("address"), row.getObject("changed_at", OffsetDateTime.class).toInstant());
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
