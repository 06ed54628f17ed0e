package io.moneyprinter.stage.kafka;

import java.util.Map;

import io.moneyprinter.video.VideoReply;

/**
 * Answers to producers of requests, in {@code video-replies} or a topic of their own.
 */
final class Replies {

	private final KafkaSender sender;

	private final ReplyTopics topics;

	/**
	 * Creates the answers.
	 * @param sender sends them
	 * @param topics tells where to
	 */
	Replies(KafkaSender sender, ReplyTopics topics) {
		this.sender = sender;
		this.topics = topics;
	}

	/**
	 * Requires that the producer may have its answer where it wants it.
	 * @param incoming the record
	 * @throws io.moneyprinter.video.InvalidRequestException if it may not
	 */
	void requireTopic(IncomingRecord incoming) {
		this.topics.require(incoming.replyTo());
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
		this.sender.send(this.topics.orUsual(incoming.replyTo()), key, reply, headers);
	}

}
