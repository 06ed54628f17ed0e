package io.moneyprinter.stage;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import io.moneyprinter.ledger.Lease;
import io.moneyprinter.video.ErrorCode;
import io.moneyprinter.video.StageMessage;
import io.moneyprinter.video.VideoId;
import io.moneyprinter.video.VideoEvent;
import io.moneyprinter.video.VideoException;
import org.jspecify.annotations.Nullable;

/**
 * Watches one run of a stage from beside: at every beat it tells the progress and renews
 * the lease, and interrupts the run when its clock runs out or the lease is lost. The
 * clock starts anew with every sign of progress, so it bounds silence, not work.
 */
final class StageWatch implements AutoCloseable {

	private static final ScheduledExecutorService BEATS = Executors.newScheduledThreadPool(2, (task) -> {
		Thread thread = new Thread(task, "stage-watch");
		thread.setDaemon(true);
		return thread;
	});

	private final StageEnvironment environment;

	private final StageMessage message;

	private final Lease lease;

	private final Duration clock;

	private final Thread worker = Thread.currentThread();

	private final Future<?> beats;

	private volatile Verdict verdict = Verdict.GO_ON;

	private volatile Sign sign = new Sign(0, "started", System.nanoTime());

	private Sign told = this.sign;

	private long sequence;

	private StageWatch(StageEnvironment environment, StageMessage message, Lease lease, Duration clock) {
		this.environment = environment;
		this.message = message;
		this.lease = lease;
		this.clock = clock;
		long beat = environment.settings().heartbeat().toNanos();
		this.beats = BEATS.scheduleWithFixedDelay(this::beat, beat, beat, TimeUnit.NANOSECONDS);
		environment.running().add(this);
	}

	static StageWatch start(StageEnvironment environment, StageMessage message, Lease lease, Duration clock) {
		return new StageWatch(environment, message, lease, clock);
	}

	boolean isOf(VideoId video) {
		return this.message.videoId().equals(video);
	}

	/** Beats now, out of turn. */
	void nudge() {
		BEATS.execute(this::beat);
	}

	void progress(double fraction, String sentence) throws InterruptedException {
		this.sign = new Sign(Math.min(1, Math.max(0, fraction)), sentence, System.nanoTime());
		if (Thread.interrupted()) {
			throw new InterruptedException();
		}
	}

	private void beat() {
		synchronized (this.beats) {
			look();
		}
	}

	private void look() {
		try {
			Sign now = this.sign;
			if (System.nanoTime() - now.nanos() > this.clock.toNanos()) {
				stop(Verdict.TIMED_OUT);
			}
			else if (!this.environment.ledger().renew(this.lease)) {
				stop(Verdict.ABANDONED);
			}
			else if (now != this.told) {
				this.told = now;
				tell(now);
			}
		}
		catch (RuntimeException ex) {
			// A ledger or broker that is away for a moment is no reason to stop a stage;
			// the next beat asks again.
			System.getLogger(StageWatch.class.getName())
				.log(System.Logger.Level.DEBUG, () -> "A beat of video " + this.message.videoId() + " was missed", ex);
		}
	}

	private void tell(Sign now) {
		this.environment.events()
			.publish(new VideoEvent.StageProgressed(this.message.videoId(), this.message.attempt(),
					this.message.account(), this.environment.clock().instant(), this.lease.stage(), ++this.sequence,
					now.fraction(), now.sentence()));
	}

	private synchronized void stop(Verdict why) {
		if (this.verdict == Verdict.GO_ON) {
			this.verdict = why;
			this.worker.interrupt();
		}
	}

	/**
	 * From here on the worker is not interrupted any more; an interrupt that came too
	 * late is forgotten.
	 */
	synchronized void finish() {
		if (this.verdict == Verdict.GO_ON) {
			this.verdict = Verdict.FINISHED;
		}
		else {
			Thread.interrupted();
			throw explained(this.verdict, null);
		}
	}

	/**
	 * Tells why the worker really stopped. An interrupt of ours is a time-out or a
	 * cancellation, and one of another's is the end of this process, whatever a library
	 * made of it on its way.
	 */
	synchronized RuntimeException explain(Exception thrown) throws InterruptedException {
		boolean interrupted = Thread.interrupted() || thrown instanceof InterruptedException;
		if (this.verdict == Verdict.TIMED_OUT || this.verdict == Verdict.ABANDONED) {
			return explained(this.verdict, thrown);
		}
		if (interrupted) {
			throw new InterruptedException("The stage '" + stage() + "' was stopped.");
		}
		return (thrown instanceof RuntimeException unchecked) ? unchecked
				: new VideoException(ErrorCode.INTERNAL, "The stage '" + stage() + "' failed: " + thrown + ".", thrown);
	}

	private String stage() {
		return this.lease.stage().id();
	}

	private RuntimeException explained(Verdict why, @Nullable Exception thrown) {
		if (why == Verdict.TIMED_OUT) {
			return new VideoException(ErrorCode.STAGE_TIMED_OUT, "The stage '" + stage()
					+ "' gave no sign of progress for " + this.clock.toSeconds() + " seconds and was stopped.", thrown);
		}
		return new StageAbandonedException(thrown);
	}

	@Override
	public void close() {
		this.environment.running().remove(this);
		this.beats.cancel(false);
		synchronized (this) {
			if (this.verdict == Verdict.TIMED_OUT || this.verdict == Verdict.ABANDONED) {
				Thread.interrupted();
			}
			this.verdict = Verdict.FINISHED;
		}
	}

	private enum Verdict {

		GO_ON, TIMED_OUT, ABANDONED, FINISHED

	}

	private record Sign(double fraction, String sentence, long nanos) {
	}

}
