package io.moneyprinter.stage.kafka;

import java.time.Clock;
import java.util.Optional;

import io.moneyprinter.stage.CommitPoint;
import io.moneyprinter.stage.DeadLetter;
import io.moneyprinter.stage.DeadLetters;
import io.moneyprinter.stage.StageOutcome;
import io.moneyprinter.stage.StageRunner;
import io.moneyprinter.video.ErrorCode;
import io.moneyprinter.video.Failure;
import io.moneyprinter.video.StageMessage;
import io.moneyprinter.video.StageName;
import io.moneyprinter.video.VideoException;
import org.jspecify.annotations.Nullable;

/**
 * Everything that happens to one record, from its bytes to the message for the next
 * stage.
 */
final class RecordHandler implements RecordWork {

	private final StageRunner<?> runner;

	private final MessageReader reader;

	private final RequestHandler requests;

	private final KafkaSender sender;

	private final DeadLetters deadLetters;

	private final Clock clock;

	RecordHandler(StageRunner<?> runner, MessageReader reader, RequestHandler requests, KafkaSender sender,
			DeadLetters deadLetters, Clock clock) {
		this.runner = runner;
		this.reader = reader;
		this.requests = requests;
		this.sender = sender;
		this.deadLetters = deadLetters;
		this.clock = clock;
	}

	@Override
	public boolean work(IncomingRecord incoming) throws InterruptedException {
		Optional<StageMessage> message = video(incoming);
		return message.isEmpty() || run(incoming, message.get());
	}

	/** Requests are done with here, taken or refused. */
	private Optional<StageMessage> video(IncomingRecord incoming) {
		try {
			MessageReader.Reading reading = this.reader.read(incoming);
			if (reading instanceof MessageReader.Reading.Video video) {
				return Optional.of(video.message());
			}
			if (reading instanceof MessageReader.Reading.Request asked) {
				this.requests.accept(incoming, asked);
			}
		}
		catch (VideoException ex) {
			refuse(incoming, ex);
		}
		return Optional.empty();
	}

	private void refuse(IncomingRecord incoming, VideoException refusal) {
		if (refusal.code().category() != ErrorCode.Category.CALLER) {
			throw refusal;
		}
		if (refusal.code() == ErrorCode.UNREADABLE_MESSAGE) {
			giveUp(incoming, refusal);
		}
		this.requests.reject(incoming, refusal);
	}

	private boolean run(IncomingRecord incoming, StageMessage message) throws InterruptedException {
		StageOutcome outcome = passedOn(message, this.runner.run(message));
		if (outcome instanceof StageOutcome.Busy) {
			return false;
		}
		if (outcome instanceof StageOutcome.Completed) {
			this.runner.passed(CommitPoint.SENT);
		}
		else if (outcome instanceof StageOutcome.Failed failed
				&& failed.failure().code().category() != ErrorCode.Category.CALLER) {
			giveUp(incoming, message, failed.failure(), failed.thrown());
		}
		return true;
	}

	/** Keeps a record that nobody could work on for a person to look at. */
	void giveUp(IncomingRecord incoming, Throwable thrown) {
		giveUp(incoming, null, Failure.of(thrown, this.runner.name()), thrown);
	}

	/** What can never be passed on ends its video here, or it would never end. */
	private StageOutcome passedOn(StageMessage message, StageOutcome outcome) {
		if (!(outcome instanceof StageOutcome.Completed completed) || this.runner.name() == StageName.PUBLISH) {
			return outcome;
		}
		try {
			this.sender.send("output", message.videoId().toString(), completed.next());
			return outcome;
		}
		catch (VideoException ex) {
			if (ex.code().outage()) {
				throw ex;
			}
			return this.runner.giveUp(message, ex);
		}
	}

	private void giveUp(IncomingRecord incoming, @Nullable StageMessage message, Failure failure, Throwable thrown) {
		DeadLetter letter = DeadLetter.of(incoming.arrival().toString(), failure, thrown, incoming.payload(),
				incoming.producersHeaders(), this.clock.instant());
		this.deadLetters.put((message != null) ? letter.ofVideo(message.videoId(), message.attempt()) : letter);
		this.runner.passed(CommitPoint.GIVEN_UP);
	}

}
