package io.moneyprinter.topicsource.backfill;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.moneyprinter.artifacts.DomainJson;
import io.moneyprinter.backfill.BackfillEvent;
import io.moneyprinter.backfill.BackfillEvents;
import io.moneyprinter.backfill.BackfillEvents.Untold;
import io.moneyprinter.backfill.BackfillState;
import io.moneyprinter.stage.kafka.KafkaSender;
import io.moneyprinter.stage.kafka.Topics;
import io.moneyprinter.video.VideoException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells what has become of backfills, in the order in which it happened. One instance at
 * a time tells; what it could not note as told is told again.
 */
final class Newscast {

	private static final Logger log = LoggerFactory.getLogger(Newscast.class);

	private static final Duration PAUSE = Duration.ofSeconds(2);

	private static final int AT_ONCE = 50;

	private final Supplier<BackfillEvents> events;

	private final Supplier<BackfillDesk> desk;

	private final KafkaSender sender;

	Newscast(Supplier<BackfillEvents> events, Supplier<BackfillDesk> desk, KafkaSender sender) {
		this.events = events;
		this.desk = desk;
		this.sender = sender;
	}

	RecurringTask<Void> task() {
		return Tasks.recurring("tell backfills", FixedDelay.of(PAUSE)).execute((instance, context) -> tell());
	}

	private void tell() {
		List<Untold> untold = this.events.get().untold(AT_ONCE);
		for (Untold event : untold) {
			this.sender.sendText(Topics.BACKFILL_EVENTS, event.backfill().toString(), event.body(), Map.of());
			this.events.get().told(event);
			goOn(event);
		}
	}

	/** There may be more budget since its run began to end. */
	private void goOn(Untold untold) {
		try {
			BackfillEvent event = DomainJson.mapper().readValue(untold.body(), BackfillEvent.class);
			if (event.state() == BackfillState.OVER_BUDGET) {
				this.desk.get().goOnIfPaid(event.account(), event.backfill());
			}
		}
		catch (JsonProcessingException | VideoException ex) {
			log.warn("The backfill {} does not go on by itself: {}", untold.backfill(), ex.getMessage());
		}
	}

}
