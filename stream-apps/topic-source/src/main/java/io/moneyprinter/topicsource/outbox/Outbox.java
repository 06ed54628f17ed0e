package io.moneyprinter.topicsource.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.shaded.jdbc.SQLRuntimeException;
import io.moneyprinter.artifacts.ArtifactStore;
import io.moneyprinter.stage.CommitPoint;
import io.moneyprinter.stage.CommitPoints;
import io.moneyprinter.stage.Intake;
import io.moneyprinter.stage.kafka.KafkaSender;
import io.moneyprinter.video.ErrorCode;
import io.moneyprinter.video.StageMessage;
import io.moneyprinter.video.VideoEvent;
import io.moneyprinter.video.VideoException;
import io.moneyprinter.video.VideoId;
import io.moneyprinter.video.WorkClass;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what follows from changes of the ledger. It is written in the transaction that
 * makes the change and sent after it, as often as it takes: nothing is changed without
 * being told, nor told without being changed. A record may go out twice; whoever reads it
 * bears that.
 */
public final class Outbox {

	private static final Logger log = LoggerFactory.getLogger(Outbox.class);

	private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);

	private static final Duration LONGEST_PAUSE = Duration.ofSeconds(15);

	private static final String WHO = "outbox";

	private final Scheduler scheduler;

	private final OneTimeTask<Parcel> task;

	private final RequestSettings requests;

	Outbox(Scheduler scheduler, OneTimeTask<Parcel> task, RequestSettings requests) {
		this.scheduler = scheduler;
		this.task = task;
		this.requests = requests;
	}

	/**
	 * The task that sends.
	 * @param sender to Kafka, which waits until the broker has the record
	 * @param store takes what the records name
	 * @param commitPoints sees commit points being passed
	 * @return the task, to be known to the scheduler
	 */
	static OneTimeTask<Parcel> task(KafkaSender sender, ArtifactStore store, CommitPoints commitPoints) {
		return Tasks.oneTime("send", Parcel.class).onFailure(Outbox::again).execute((parcel, context) -> {
			commitPoints.passed(WHO, CommitPoint.BEGUN);
			Deposit deposit = parcel.getData().deposit();
			if (deposit != null) {
				deposit.into(store);
				commitPoints.passed(WHO, CommitPoint.STORED);
			}
			for (Outgoing record : parcel.getData().records()) {
				sender.sendText(record.binding(), record.key(), record.value(), record.headers());
				commitPoints.passed(WHO, CommitPoint.SENT);
			}
		});
	}

	private static void again(ExecutionComplete complete, ExecutionOperations<Parcel> operations) {
		Throwable cause = complete.getCause().orElse(null);
		if (cause instanceof VideoException known && !known.code().passing()
				&& known.code().category() != ErrorCode.Category.RESOURCE) {
			log.error("What was to be sent never can be, and is left out: {}", known.sentence(), known);
			operations.remove();
			return;
		}
		int failures = complete.getExecution().consecutiveFailures;
		Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(failures, 4));
		operations.reschedule(complete,
				complete.getTimeDone().plus((pause.compareTo(LONGEST_PAUSE) < 0) ? pause : LONGEST_PAUSE));
	}

	/**
	 * The record that sends a video on its way, or on its way again.
	 * @param message of the video
	 * @return the record, for the queue of its class
	 */
	public Outgoing onItsWay(StageMessage message) {
		String binding = (message.workClass() == WorkClass.BULK) ? this.requests.bulkBinding()
				: this.requests.binding();
		return Outgoing.of(binding, message.videoId().toString(), message, Map.of());
	}

	/**
	 * Sends a new video on its way, within the transaction under way: its request is
	 * stored, then records are sent.
	 * @param departure the video
	 * @param event that tells of it
	 * @throws VideoException {@code LEDGER_UNAVAILABLE} if the database does not answer
	 */
	public void put(Intake.Departure departure, VideoEvent event) {
		put(departureOf(departure.message().videoId()),
				new Parcel(Deposit.of(departure), List.of(onItsWay(departure.message()), Outgoing.event(event))));
	}

	/**
	 * Puts records in that send a video on its way again, within the transaction under
	 * way. Its request may still wait for the store: then these wait, too.
	 * @param video which
	 * @param records to be sent one after the other
	 * @throws VideoException {@code LEDGER_UNAVAILABLE} if the database does not answer
	 */
	public void putForth(VideoId video, List<Outgoing> records) {
		put(UUID.randomUUID().toString(), new Parcel(waiting(video), records));
	}

	/**
	 * Puts records in, within the transaction under way.
	 * @param records to be sent one after the other
	 * @throws VideoException {@code LEDGER_UNAVAILABLE} if the database does not answer
	 */
	public void put(List<Outgoing> records) {
		put(UUID.randomUUID().toString(), new Parcel(null, records));
	}

	private void put(String name, Parcel parcel) {
		tell(() -> this.scheduler.scheduleIfNotExists(this.task.instance(name, parcel), Instant.now()));
	}

	/** What is to be stored for a video that was accepted and has not departed yet. */
	private @Nullable Deposit waiting(VideoId video) {
		return tell(
				() -> this.scheduler.getScheduledExecution(TaskInstanceId.of(this.task.getName(), departureOf(video))))
			.map((departure) -> ((Parcel) departure.getData()).deposit())
			.orElse(null);
	}

	private static String departureOf(VideoId video) {
		return "departure of " + video;
	}

	private static <T> T tell(Supplier<T> call) {
		try {
			return call.get();
		}
		catch (SQLRuntimeException ex) {
			throw new VideoException(ErrorCode.LEDGER_UNAVAILABLE,
					"The ledger's database does not take what is to be sent; try again in a moment.", ex);
		}
	}

	/** Sends what was put in and committed at once, instead of with the next look. */
	public void flush() {
		this.scheduler.triggerCheckForDueExecutions();
	}

}
