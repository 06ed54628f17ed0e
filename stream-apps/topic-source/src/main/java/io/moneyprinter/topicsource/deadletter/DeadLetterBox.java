package io.moneyprinter.topicsource.deadletter;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

import io.moneyprinter.artifacts.DomainJson;
import io.moneyprinter.ledger.Ledger;
import io.moneyprinter.ledger.VideoRow;
import io.moneyprinter.stage.DeadLetter;
import io.moneyprinter.stage.kafka.StageProperties;
import io.moneyprinter.video.AccountId;
import io.moneyprinter.video.InvalidRequestException;
import io.moneyprinter.video.VideoId;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/**
 * The dead letters of all accounts, each shown to its own.
 */
@Component
final class DeadLetterBox {

	private static final Logger log = LoggerFactory.getLogger(DeadLetterBox.class);

	private static final int LARGEST_PAGE = 200;

	private final Ledger ledger;

	private final LetterTable table;

	private final AccountId owner;

	DeadLetterBox(Ledger ledger, JdbcClient database, StageProperties stage) {
		this.ledger = ledger;
		this.table = new LetterTable(database);
		this.owner = new AccountId(stage.account());
	}

	/**
	 * Takes a record of the topic in; one that comes again, or speaks of the same as an
	 * earlier one, changes nothing.
	 */
	void keep(ConsumerRecord<byte[], byte[]> record) {
		LetterId id = new LetterId(record.partition(), record.offset());
		read(id, record.value()).ifPresent((letter) -> this.ledger.atomically(() -> {
			this.table.insert(new KeptLetter(id, account(letter), letter, null));
			return id;
		}));
	}

	private static Optional<DeadLetter> read(LetterId id, byte @Nullable [] value) {
		try {
			return Optional.ofNullable(value).isEmpty() ? Optional.empty()
					: Optional.of(DomainJson.mapper().readValue(value, DeadLetter.class));
		}
		catch (IOException | RuntimeException ex) {
			log.warn("The record {} is no dead letter and is left out: {}", id, ex.getMessage());
			return Optional.empty();
		}
	}

	/** What nobody's video says is the topic's owner's. */
	private AccountId account(DeadLetter letter) {
		VideoId video = letter.videoId();
		return Optional.ofNullable(video).flatMap(this.ledger::find).map(VideoRow::account).orElse(this.owner);
	}

	KeptLetter find(AccountId account, LetterId id) {
		return this.ledger.atomically(() -> this.table.find(account, id)).orElseThrow(() -> unknown(id));
	}

	static ResponseStatusException unknown(LetterId id) {
		return new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no dead letter " + id + " in this account.");
	}

	List<KeptLetter> list(AccountId account, int limit, @Nullable LetterId before) {
		if (limit < 1 || limit > LARGEST_PAGE) {
			throw InvalidRequestException.of("limit", limit, "1 to " + LARGEST_PAGE);
		}
		return this.ledger.atomically(() -> this.table.list(account, limit, before));
	}

}
