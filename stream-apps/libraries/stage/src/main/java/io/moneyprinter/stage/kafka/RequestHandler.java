package io.moneyprinter.stage.kafka;

import java.util.List;

import io.moneyprinter.stage.CommitPoint;
import io.moneyprinter.stage.CommitPoints;
import io.moneyprinter.stage.Intake;
import io.moneyprinter.video.Failure;
import io.moneyprinter.video.StageMessage;
import io.moneyprinter.video.VideoException;
import io.moneyprinter.video.VideoReply;

/**
 * Takes producers' requests: intake gives them videos, each of which is sent on its way
 * as a record of its own through the topic that the request came by. So a request is done
 * within moments, and its variants are made beside each other, also by different
 * instances.
 */
final class RequestHandler {

	private final Intake intake;

	private final KafkaSender sender;

	private final Replies replies;

	private final CommitPoints commitPoints;

	RequestHandler(Intake intake, KafkaSender sender, Replies replies, CommitPoints commitPoints) {
		this.intake = intake;
		this.sender = sender;
		this.replies = replies;
		this.commitPoints = commitPoints;
	}

	/**
	 * Takes a request and answers its producer. Taken again, it sends only videos that
	 * nobody has begun with.
	 * @param incoming the record
	 * @param asked what it says
	 * @throws VideoException {@code INVALID_REQUEST} or {@code IDEMPOTENCY_CONFLICT}
	 */
	void accept(IncomingRecord incoming, MessageReader.Reading.Request asked) {
		this.replies.requireTopic(incoming);
		List<Intake.Accepted> videos = this.intake.accept(asked.request(), asked.results(), incoming.arrival());
		videos.stream().filter((video) -> !video.begun()).forEach((video) -> send(incoming, video.message()));
		this.replies.send(incoming, new VideoReply(VideoReply.Status.ACCEPTED, incoming.correlationId(),
				videos.stream().map((video) -> video.message().videoId()).toList(), null));
		this.commitPoints.passed(Intake.WHO, CommitPoint.TOLD);
	}

	private void send(IncomingRecord incoming, StageMessage message) {
		this.sender.send(incoming.arrival().topic(), message.videoId().toString(), message);
		this.commitPoints.passed(Intake.WHO, CommitPoint.SENT);
	}

	/**
	 * Tells the producer that nothing will happen.
	 * @param incoming the record
	 * @param refusal why
	 */
	void reject(IncomingRecord incoming, VideoException refusal) {
		this.replies.send(incoming, new VideoReply(VideoReply.Status.REJECTED, incoming.correlationId(), List.of(),
				new Failure(refusal.code(), refusal.sentence(), null)));
	}

}
