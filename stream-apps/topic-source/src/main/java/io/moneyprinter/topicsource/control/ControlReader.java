package io.moneyprinter.topicsource.control;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.moneyprinter.artifacts.DomainJson;
import io.moneyprinter.ledger.ControlAnswer;
import io.moneyprinter.stage.DeadLetter;
import io.moneyprinter.stage.DeadLetters;
import io.moneyprinter.stage.kafka.ReplyTopics;
import io.moneyprinter.topicsource.outbox.Outbox;
import io.moneyprinter.topicsource.outbox.Outgoing;
import io.moneyprinter.video.AccountId;
import io.moneyprinter.video.ErrorCode;
import io.moneyprinter.video.Failure;
import io.moneyprinter.video.InvalidRequestException;
import io.moneyprinter.video.VideoControl;
import io.moneyprinter.video.VideoException;
import io.moneyprinter.video.VideoReply;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/**
 * Carries out the commands of producers and answers them. A record that comes twice is
 * carried out twice, as far as the video's state allows.
 */
final class ControlReader {

	private final Controls controls;

	private final Outbox outbox;

	private final ReplyTopics replies;

	private final DeadLetters deadLetters;

	private final AccountId account;

	private final Clock clock;

	/**
	 * Creates the reader.
	 * @param controls carries commands out
	 * @param outbox takes answers
	 * @param replies tells where answers go
	 * @param deadLetters takes what is no command
	 * @param account whose topic it is
	 * @param clock for the times in dead letters
	 */
	ControlReader(Controls controls, Outbox outbox, ReplyTopics replies, DeadLetters deadLetters, AccountId account,
			Clock clock) {
		this.controls = controls;
		this.outbox = outbox;
		this.replies = replies;
		this.deadLetters = deadLetters;
		this.account = account;
		this.clock = clock;
	}

	void read(ConsumerRecord<byte[], byte[]> record) {
		// Without a value it only makes the topic forget; decided ones are our own.
		if (record.value() == null || "true".equals(header(record, Outgoing.DECIDED))) {
			return;
		}
		try {
			VideoControl control = control(record.value());
			String topic = this.replies.require(header(record, ReplyTopics.HEADER));
			this.controls.carryOut(this.account, control, (answer) -> Stream.of(reply(topic, record, control, answer)));
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
					"The command could not be carried out for a reason nobody foresaw.", ex));
		}
	}

	private static VideoControl control(byte[] value) {
		try {
			JsonNode json = DomainJson.mapper().readTree(value);
			if (!json.isObject()) {
				throw unreadable("it is no JSON object", null);
			}
			return DomainJson.mapper().treeToValue(json, VideoControl.class);
		}
		catch (JsonMappingException ex) {
			for (Throwable cause = ex; cause != null; cause = cause.getCause()) {
				if (cause instanceof InvalidRequestException invalid) {
					throw invalid;
				}
			}
			throw unreadable("its fields are not those of a command", ex);
		}
		catch (IOException ex) {
			throw unreadable("it is no JSON", ex);
		}
	}

	private static VideoException unreadable(String why, @Nullable Throwable cause) {
		return new VideoException(ErrorCode.UNREADABLE_MESSAGE, "The record is no command: " + why + ".", cause);
	}

	private static Outgoing reply(String topic, ConsumerRecord<byte[], byte[]> record, VideoControl control,
			ControlAnswer answer) {
		String key = control.videoId().toString();
		String correlation = header(record, Outgoing.CORRELATION_ID);
		if (answer.outcome() == ControlAnswer.Outcome.REFUSED) {
			return rejection(topic, key, correlation, new Failure(ErrorCode.STATE_CONFLICT, answer.sentence(), null));
		}
		return Outgoing.reply(topic, key,
				new VideoReply(VideoReply.Status.ACCEPTED, correlation, List.of(control.videoId()), null));
	}

	private static Outgoing rejection(String topic, @Nullable String key, @Nullable String correlation,
			Failure failure) {
		return Outgoing.reply(topic, key, new VideoReply(VideoReply.Status.REJECTED, correlation, List.of(), failure));
	}

	private void refuse(ConsumerRecord<byte[], byte[]> record, VideoException refusal) {
		Failure failure = new Failure(refusal.code(), refusal.sentence(), null);
		String topic = this.replies.orUsual(header(record, ReplyTopics.HEADER));
		if (refusal.code() == ErrorCode.UNREADABLE_MESSAGE || refusal.code().category() != ErrorCode.Category.CALLER) {
			String origin = record.topic() + "-" + record.partition() + "@" + record.offset();
			this.deadLetters
				.put(DeadLetter.of(origin, failure, refusal, record.value(), headers(record), this.clock.instant()));
		}
		this.outbox.put(List.of(rejection(topic, null, header(record, Outgoing.CORRELATION_ID), failure)));
		this.outbox.flush();
	}

	/** What the producer said beside the value. */
	private static Map<String, String> headers(ConsumerRecord<?, ?> record) {
		Map<String, String> headers = new LinkedHashMap<>();
		for (String name : List.of(Outgoing.CORRELATION_ID, ReplyTopics.HEADER)) {
			String text = header(record, name);
			if (text != null) {
				headers.put(name, text);
			}
		}
		return headers;
	}

	private static @Nullable String header(ConsumerRecord<?, ?> record, String name) {
		Header header = record.headers().lastHeader(name);
		return (header != null && header.value() != null) ? new String(header.value(), StandardCharsets.UTF_8) : null;
	}

}
