package io.moneyprinter.stage.kafka;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.moneyprinter.stage.DeadLetter;
import io.moneyprinter.stage.DeadLetters;
import io.moneyprinter.stage.StageOutcome;
import io.moneyprinter.stage.StageRunner;
import io.moneyprinter.video.ErrorCode;
import io.moneyprinter.video.Failure;
import io.moneyprinter.video.StageMessage;
import io.moneyprinter.video.StageName;
import io.moneyprinter.video.VideoException;
import io.moneyprinter.video.VideoReply;
import org.jspecify.annotations.Nullable;

/**
 * Everything that happens to one record, from its bytes to the message for the next
 * stage. Returns when the record needs no more work; whatever it throws is a reason to
 * have the record delivered again.
 */
final class RecordHandler {

	private final StageRunner<?> runner;

	private final MessageReader reader;

	private final KafkaSender sender;

	private final DeadLetters deadLetters;

	private final Clock clock;

	RecordHandler(StageRunner<?> runner, MessageReader reader, KafkaSender sender, DeadLetters deadLetters,
			Clock clock) {
		this.runner = runner;
		this.reader = reader;
		this.sender = sender;
		this.deadLetters = deadLetters;
		this.clock = clock;
	}

	void handle(IncomingRecord incoming) throws InterruptedException {
		for (StageMessage message : read(incoming)) {
			StageOutcome outcome = this.runner.run(message);
			if (outcome instanceof StageOutcome.Completed completed) {
				passOn(completed.next());
			}
			else if (outcome instanceof StageOutcome.Failed failed
					&& failed.failure().code().category() != ErrorCode.Category.CALLER) {
				giveUp(incoming, message, failed.failure(), failed.thrown());
			}
		}
	}

	/** Keeps a record that nobody could work on for a person to look at. */
	void giveUp(IncomingRecord incoming, Throwable thrown) {
		giveUp(incoming, null, Failure.of(thrown, this.runner.name()), thrown);
	}

	private void passOn(StageMessage next) {
		if (this.runner.name() != StageName.PUBLISH) {
			this.sender.send("output", next.videoId().toString(), next);
		}
	}

	private List<StageMessage> read(IncomingRecord incoming) {
		try {
			MessageReader.Reading reading = this.reader.read(incoming);
			if (reading.request()) {
				reply(incoming, new VideoReply(VideoReply.Status.ACCEPTED, incoming.correlationId(),
						reading.messages().stream().map(StageMessage::videoId).toList(), null));
			}
			return reading.messages();
		}
		catch (VideoException ex) {
			if (ex.code().category() != ErrorCode.Category.CALLER) {
				throw ex;
			}
			reject(incoming, ex);
			return List.of();
		}
	}

	private void reject(IncomingRecord incoming, VideoException refusal) {
		Failure failure = new Failure(refusal.code(), refusal.sentence(), null);
		if (refusal.code() == ErrorCode.UNREADABLE_MESSAGE) {
			giveUp(incoming, null, new Failure(refusal.code(), refusal.sentence(), this.runner.name()), refusal);
		}
		reply(incoming, new VideoReply(VideoReply.Status.REJECTED, incoming.correlationId(), List.of(), failure));
	}

	private void reply(IncomingRecord incoming, VideoReply reply) {
		Map<String, String> headers = (incoming.correlationId() != null)
				? Map.of(IncomingRecord.CORRELATION_ID, incoming.correlationId()) : Map.of();
		this.sender.send(Topics.REPLIES, reply.videos().isEmpty() ? null : reply.videos().get(0).toString(), reply,
				headers);
	}

	private void giveUp(IncomingRecord incoming, @Nullable StageMessage message, Failure failure, Throwable thrown) {
		this.deadLetters.put(new DeadLetter(incoming.arrival().toString(), (message != null) ? message.videoId() : null,
				(message != null) ? message.attempt() : 0, failure, causes(thrown), incoming.text(),
				this.clock.instant()));
	}

	private static String causes(Throwable thrown) {
		List<String> lines = new ArrayList<>();
		for (Throwable cause = thrown; cause != null && lines.size() < 10; cause = cause.getCause()) {
			lines.add(cause.toString());
		}
		return String.join("\n", lines);
	}

}
