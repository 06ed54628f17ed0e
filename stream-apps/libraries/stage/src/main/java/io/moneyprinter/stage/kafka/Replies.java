package io.moneyprinter.stage.kafka;

import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import io.moneyprinter.video.InvalidRequestException;
import io.moneyprinter.video.VideoReply;

/**
 * Answers to producers, in {@code video-replies} or a topic of their own.
 */
final class Replies {

	private final KafkaSender sender;

	private final Pattern allowed;

	private final Predicate<String> exists;

	/**
	 * Creates the answers.
	 * @param sender sends them
	 * @param allowed which topics producers may name
	 * @param exists whether there is such a topic: sending to one that is not there would
	 * wait for it
	 */
	Replies(KafkaSender sender, Pattern allowed, Predicate<String> exists) {
		this.sender = sender;
		this.allowed = allowed;
		this.exists = exists;
	}

	/**
	 * The topic in which a record's producer waits.
	 * @param incoming the record
	 * @return a topic that exists
	 * @throws InvalidRequestException if the producer may not name this one
	 */
	String topic(IncomingRecord incoming) {
		String named = incoming.replyTo();
		if (named == null || named.equals(Topics.REPLIES)) {
			return Topics.REPLIES;
		}
		if (!this.allowed.matcher(named).matches() || !this.exists.test(named)) {
			throw InvalidRequestException.of(IncomingRecord.REPLY_TO, named,
					"the name of an existing topic that matches '" + this.allowed + "'");
		}
		return named;
	}

	/**
	 * Answers in the producer's topic, or in the usual one if it may not name its own.
	 * @param incoming whose producer waits
	 * @param reply with the correlation id of the record
	 */
	void send(IncomingRecord incoming, VideoReply reply) {
		Map<String, String> headers = (incoming.correlationId() != null)
				? Map.of(IncomingRecord.CORRELATION_ID, incoming.correlationId()) : Map.of();
		String key = reply.videos().isEmpty() ? null : reply.videos().get(0).toString();
		this.sender.send(topicOrUsual(incoming), key, reply, headers);
	}

	private String topicOrUsual(IncomingRecord incoming) {
		try {
			return topic(incoming);
		}
		catch (InvalidRequestException ex) {
			return Topics.REPLIES;
		}
	}

}
