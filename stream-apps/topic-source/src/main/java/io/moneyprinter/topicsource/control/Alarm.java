package io.moneyprinter.topicsource.control;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.moneyprinter.ledger.Ledger;
import io.moneyprinter.ledger.VideoRow;
import io.moneyprinter.topicsource.outbox.Outbox;

/**
 * Sends videos on whose time has come. One instance at a time looks; what it wakes and
 * what sends it on are one transaction.
 */
final class Alarm {

	/** Due times are minutes away; a second more is noticed by nobody. */
	private static final Duration PAUSE = Duration.ofSeconds(1);

	/** Few enough for one short transaction. */
	private static final int AT_ONCE = 100;

	private final Ledger ledger;

	private final Supplier<Outbox> outbox;

	Alarm(Ledger ledger, Supplier<Outbox> outbox) {
		this.ledger = ledger;
		this.outbox = outbox;
	}

	RecurringTask<Void> task() {
		return Tasks.recurring("wake", FixedDelay.of(PAUSE)).execute((instance, context) -> ring());
	}

	private void ring() {
		int woken = AT_ONCE;
		while (woken == AT_ONCE) {
			woken = this.ledger.atomically(this::wake);
		}
	}

	private int wake() {
		List<VideoRow> awake = this.ledger.wake(AT_ONCE);
		Outbox sending = this.outbox.get();
		awake.forEach((row) -> sending.put(List.of(sending.onItsWay(row.message()))));
		return awake.size();
	}

}
