package io.moneyprinter.topicsource.outbox;

import java.nio.charset.StandardCharsets;
import java.util.Map;

import io.moneyprinter.artifacts.DomainJson;
import io.moneyprinter.stage.kafka.Topics;
import io.moneyprinter.video.VideoControl;
import io.moneyprinter.video.VideoEvent;
import io.moneyprinter.video.VideoReply;
import org.jspecify.annotations.Nullable;

/**
 * A record that is to be sent.
 *
 * @param binding the binding's or topic's name
 * @param key of the record; {@code null} for none
 * @param value the record's value as text
 * @param headers of the record
 */
public record Outgoing(String binding, @Nullable String key, String value, Map<String, String> headers) {

	/** The header of commands that were carried out before they were told. */
	public static final String DECIDED = "decided";

	/** The header by which a producer knows the answer to its record. */
	public static final String CORRELATION_ID = "correlation-id";

	public Outgoing {
		headers = Map.copyOf(headers);
	}

	/**
	 * Something that happened to a video.
	 * @param event what
	 * @return the record
	 */
	public static Outgoing event(VideoEvent event) {
		return of(Topics.EVENTS, event.videoId().toString(), event, Map.of());
	}

	/**
	 * A command that was carried out, for whoever works on its video to look at the
	 * ledger at once.
	 * @param control what was asked
	 * @return the record
	 */
	public static Outgoing nudge(VideoControl control) {
		return of(Topics.CONTROLS, control.videoId().toString(), control, Map.of(DECIDED, "true"));
	}

	/**
	 * The answer to a producer's record.
	 * @param topic in which the producer waits
	 * @param key of the record
	 * @param reply the answer
	 * @return the record
	 */
	public static Outgoing reply(String topic, @Nullable String key, VideoReply reply) {
		String correlation = reply.correlationId();
		return of(topic, key, reply, (correlation != null) ? Map.of(CORRELATION_ID, correlation) : Map.of());
	}

	static Outgoing of(String binding, @Nullable String key, Object value, Map<String, String> headers) {
		return new Outgoing(binding, key, new String(DomainJson.write(value), StandardCharsets.UTF_8), headers);
	}

}
