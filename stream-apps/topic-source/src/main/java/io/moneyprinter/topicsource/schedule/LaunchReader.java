package io.moneyprinter.topicsource.schedule;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.moneyprinter.schedule.Launches;
import io.moneyprinter.stage.DeadLetter;
import io.moneyprinter.stage.DeadLetters;
import io.moneyprinter.topicsource.BodyReader;
import io.moneyprinter.topicsource.outbox.Outgoing;
import io.moneyprinter.video.AccountId;
import io.moneyprinter.video.ErrorCode;
import io.moneyprinter.video.Failure;
import io.moneyprinter.video.InvalidRequestException;
import io.moneyprinter.video.VideoException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Launches tasks at the word of producers: one record, one launch. What names the launch
 * is the header {@code idempotency-key}, else the record's key, else its place in the
 * topic. What cannot be launched becomes a dead letter; while Data Flow is away, records
 * wait.
 */
final class LaunchReader {

	static final String TOPIC = "task-launches";

	private static final Logger log = LoggerFactory.getLogger(LaunchReader.class);

	private static final String IDEMPOTENCY_KEY = "idempotency-key";

	private static final int MOST_BYTES = 64 * 1024;

	private static final int LONGEST_KEY = 200;

	private static final Set<String> FIELDS = Set.of("task", "parameters");

	private final Launches launches;

	private final Set<String> launchable;

	private final DeadLetters deadLetters;

	private final AccountId account;

	private final Clock clock;

	/**
	 * Creates the reader.
	 * @param launches launches once
	 * @param launchable the tasks that may be launched this way
	 * @param deadLetters takes what cannot be launched
	 * @param account whose topic it is
	 * @param clock for the times in dead letters
	 */
	LaunchReader(Launches launches, Set<String> launchable, DeadLetters deadLetters, AccountId account, Clock clock) {
		this.launches = launches;
		this.launchable = launchable;
		this.deadLetters = deadLetters;
		this.account = account;
		this.clock = clock;
	}

	void read(ConsumerRecord<byte[], byte[]> record) {
		if (record.value() == null) {
			return;
		}
		try {
			launch(record);
		}
		catch (VideoException ex) {
			if (ex.code().outage()) {
				throw ex;
			}
			refuse(record, ex);
		}
		catch (RuntimeException ex) {
			// It would fail in the same way every time, and hold up all that follow.
			refuse(record, new VideoException(ErrorCode.INTERNAL,
					"The task could not be launched for a reason nobody foresaw.", ex));
		}
	}

	private void launch(ConsumerRecord<byte[], byte[]> record) {
		String key = key(record);
		ObjectNode json = json(record.value());
		String task = json.path("task").asText();
		if (!this.launchable.contains(task)) {
			throw InvalidRequestException.of("task", task,
					"one of " + String.join(", ", new TreeSet<>(this.launchable)));
		}
		Launches.Once launched = this.launches.once(this.account, key, task, ScheduleReader.parameters(json));
		log.info("The task {} asked for as '{}' {}: execution {}.", task, key,
				launched.before() ? "was launched before" : "is launched", launched.run());
	}

	private static ObjectNode json(byte[] value) {
		try {
			return BodyReader.object(new ByteArrayInputStream(value), MOST_BYTES, FIELDS);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String key(ConsumerRecord<byte[], byte[]> record) {
		String header = header(record, IDEMPOTENCY_KEY);
		String key = (header != null) ? header
				: (record.key() != null) ? new String(record.key(), StandardCharsets.UTF_8) : place(record);
		if (key.isBlank() || key.length() > LONGEST_KEY || key.indexOf('\0') >= 0) {
			throw InvalidRequestException.of(IDEMPOTENCY_KEY, key, "1 to " + LONGEST_KEY + " characters");
		}
		return key;
	}

	private static String place(ConsumerRecord<?, ?> record) {
		return record.topic() + "-" + record.partition() + "@" + record.offset();
	}

	/** With its key, under which it can be replayed. */
	private void refuse(ConsumerRecord<byte[], byte[]> record, VideoException refusal) {
		log.warn("The record {} launches no task: {}", place(record), refusal.sentence());
		Map<String, String> headers = new LinkedHashMap<>();
		for (String name : Set.of(IDEMPOTENCY_KEY, Outgoing.CORRELATION_ID)) {
			String text = header(record, name);
			if (text != null) {
				headers.put(name, text);
			}
		}
		if (record.key() != null) {
			headers.putIfAbsent(IDEMPOTENCY_KEY, new String(record.key(), StandardCharsets.UTF_8));
		}
		this.deadLetters.put(DeadLetter.of(place(record), new Failure(refusal.code(), refusal.sentence(), null),
				refusal, record.value(), headers, this.clock.instant()));
	}

	private static @Nullable String header(ConsumerRecord<?, ?> record, String name) {
		Header header = record.headers().lastHeader(name);
		return (header != null && header.value() != null) ? new String(header.value(), StandardCharsets.UTF_8) : null;
	}

}
