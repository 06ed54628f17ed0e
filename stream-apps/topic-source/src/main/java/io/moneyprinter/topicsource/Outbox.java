package io.moneyprinter.topicsource;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.moneyprinter.stage.VideoEvents;
import io.moneyprinter.stage.kafka.KafkaSender;
import io.moneyprinter.video.StageMessage;
import io.moneyprinter.video.VideoEvent;

/**
 * Sends accepted videos on their way. What is to be sent is written in the transaction
 * that writes the ledger's row and sent after it, as often as it takes: a video is never
 * accepted without being sent, nor sent without being accepted. A message may go out
 * twice; the stages bear that.
 */
final class Outbox implements Departures {

	private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);

	private static final Duration LONGEST_PAUSE = Duration.ofSeconds(15);

	private final Scheduler scheduler;

	private final OneTimeTask<Departure> task;

	Outbox(Scheduler scheduler, OneTimeTask<Departure> task) {
		this.scheduler = scheduler;
		this.task = task;
	}

	/**
	 * The task that sends.
	 * @param sender to Kafka, which waits until the broker has the record
	 * @param events is told that the video was accepted
	 * @param clock for the time in the event
	 * @return the task, to be known to the scheduler
	 */
	static OneTimeTask<Departure> task(KafkaSender sender, VideoEvents events, Clock clock) {
		return Tasks.oneTime("send-video", Departure.class).onFailure(Outbox::again).execute((entry, context) -> {
			StageMessage message = entry.getData().message();
			sender.send("output", message.videoId().toString(), message);
			events.publish(new VideoEvent.VideoAccepted(message.videoId(), message.attempt(), message.account(),
					clock.instant(), entry.getData().topic(), message.workClass()));
		});
	}

	private static void again(ExecutionComplete complete, ExecutionOperations<Departure> operations) {
		int failures = complete.getExecution().consecutiveFailures;
		Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(failures, 4));
		operations.reschedule(complete,
				complete.getTimeDone().plus((pause.compareTo(LONGEST_PAUSE) < 0) ? pause : LONGEST_PAUSE));
	}

	@Override
	public void put(StageMessage message, String topic) {
		this.scheduler.scheduleIfNotExists(
				this.task.instance(message.videoId() + "/" + message.attempt(), new Departure(message, topic)),
				Instant.now());
	}

	@Override
	public void flush() {
		this.scheduler.triggerCheckForDueExecutions();
	}

}
