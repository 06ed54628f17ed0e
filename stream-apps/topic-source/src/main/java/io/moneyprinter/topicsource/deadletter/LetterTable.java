package io.moneyprinter.topicsource.deadletter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import io.moneyprinter.artifacts.DomainJson;
import io.moneyprinter.stage.DeadLetter;
import io.moneyprinter.video.AccountId;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The table of dead letters. Payloads lie apart from the rest, as bytes: they are large,
 * and may hold what a database cannot keep as text. To be called within the ledger's
 * transactions, which tell of failures.
 */
final class LetterTable {

	private final JdbcClient database;

	LetterTable(JdbcClient database) {
		this.database = database;
	}

	/**
	 * Keeps a letter, unless it, or another that speaks of the same, is there already.
	 */
	void insert(KeptLetter kept) {
		DeadLetter letter = kept.letter();
		this.database.sql("""
				insert into topic_source_dead_letter
					(log_partition, log_offset, subject, account, given_up_at, letter, payload)
				values (:partition, :offset, :subject, :account, :at, :letter, :payload)
				on conflict do nothing
				""")
			.param("partition", kept.id().partition())
			.param("offset", kept.id().offset())
			.param("subject", letter.subject())
			.param("account", kept.account().value())
			.param("at", at(letter.at()))
			.param("letter", new String(DomainJson.write(letter.withPayload("")), StandardCharsets.UTF_8))
			.param("payload", letter.payload().getBytes(StandardCharsets.UTF_8))
			.update();
	}

	Optional<KeptLetter> find(AccountId account, LetterId id) {
		return one(account, id, "");
	}

	/** The letter, with everybody else waiting until the transaction ends. */
	Optional<KeptLetter> lock(AccountId account, LetterId id) {
		return one(account, id, " for update");
	}

	private Optional<KeptLetter> one(AccountId account, LetterId id, String how) {
		return this.database.sql("""
				select *, payload as shown from topic_source_dead_letter
				where account = :account and log_partition = :partition and log_offset = :offset""" + how)
			.param("account", account.value())
			.param("partition", id.partition())
			.param("offset", id.offset())
			.query(LetterTable::read)
			.optional();
	}

	/** Letters without their payloads, newest first. */
	List<KeptLetter> list(AccountId account, int limit, @Nullable LetterId before) {
		return this.database.sql("""
				select log_partition, log_offset, account, letter, replayed_at, ''::bytea as shown
				from topic_source_dead_letter
				where account = :account and (:partition::integer is null
					or (given_up_at, log_partition, log_offset) < (select given_up_at, log_partition, log_offset
						from topic_source_dead_letter where account = :account
							and log_partition = :partition::integer and log_offset = :offset::bigint))
				order by given_up_at desc, log_partition desc, log_offset desc limit :limit
				""")
			.param("account", account.value())
			.param("partition", (before != null) ? before.partition() : null)
			.param("offset", (before != null) ? before.offset() : null)
			.param("limit", limit)
			.query(LetterTable::read)
			.list();
	}

	void replayed(LetterId id, Instant now) {
		this.database.sql("""
				update topic_source_dead_letter set replayed_at = :now
				where log_partition = :partition and log_offset = :offset
				""").param("now", at(now)).param("partition", id.partition()).param("offset", id.offset()).update();
	}

	private static KeptLetter read(ResultSet line, int number) throws SQLException {
		OffsetDateTime replayed = line.getObject("replayed_at", OffsetDateTime.class);
		return new KeptLetter(new LetterId(line.getInt("log_partition"), line.getLong("log_offset")),
				new AccountId(line.getString("account")),
				letter(line.getString("letter"), new String(line.getBytes("shown"), StandardCharsets.UTF_8)),
				(replayed != null) ? replayed.toInstant() : null);
	}

	private static DeadLetter letter(String json, String payload) {
		try {
			return DomainJson.mapper().readValue(json, DeadLetter.class).withPayload(payload);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("A dead letter that was kept cannot be read.", ex);
		}
	}

	private static OffsetDateTime at(Instant time) {
		return time.atOffset(ZoneOffset.UTC);
	}

}
