package io.moneyprinter.stage;

import java.nio.file.Path;
import java.time.Duration;

import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import io.moneyprinter.ledger.Lease;
import io.moneyprinter.video.ErrorCode;
import io.moneyprinter.video.StageMessage;
import io.moneyprinter.video.VideoException;

/**
 * One run of a stage: in a folder of its own, under a watch, with passing faults retried
 * for a few seconds.
 */
final class StageExecution {

	/**
	 * First pause, doubled each time: 0.5, 1, 2, 4 seconds stay within the usual patience
	 * of ten.
	 */
	private static final Duration FIRST_PAUSE = Duration.ofMillis(500);

	private static final int TRIES = 5;

	private final StageEnvironment environment;

	private final WorkFolders folders;

	private final RetryConfig retries;

	StageExecution(StageEnvironment environment) {
		this.environment = environment;
		this.folders = new WorkFolders(environment.settings().workFolder());
		this.folders.sweep();
		this.retries = RetryConfig.custom()
			.maxAttempts(TRIES)
			.intervalFunction(IntervalFunction.ofExponentialRandomBackoff(FIRST_PAUSE, 2, 0.2,
					environment.settings().patience().dividedBy(2)))
			.retryOnException((thrown) -> thrown instanceof VideoException known && known.code().passing()
					&& !Thread.currentThread().isInterrupted())
			.build();
	}

	<R> R run(Stage<R> stage, StageInput input, StageMessage message, Lease lease) throws InterruptedException {
		Path folder = this.folders.open(stage.name(), message.videoId());
		try (StageWatch watch = StageWatch.start(this.environment, message, lease, clock(stage, input))) {
			StageContext context = new StageRunContext(this.environment.store(), message.account(), folder, watch);
			return watched(stage, input, context, watch);
		}
		finally {
			this.folders.remove(folder);
		}
	}

	private <R> R watched(Stage<R> stage, StageInput input, StageContext context, StageWatch watch)
			throws InterruptedException {
		try {
			R result = Retry.of(stage.name().id(), this.retries).executeCallable(() -> stage.run(input, context));
			watch.finish();
			return result;
		}
		catch (OutOfMemoryError | StackOverflowError | LinkageError | AssertionError ex) {
			throw new VideoException(ErrorCode.INTERNAL,
					"The stage '" + stage.name().id() + "' could not go on: " + ex + ".", ex);
		}
		catch (Exception ex) {
			throw watch.explain(ex);
		}
	}

	/**
	 * The stage's clock is meant for films of a minute; longer ones get proportionally
	 * more.
	 */
	private Duration clock(Stage<?> stage, StageInput input) {
		double minutes = input.request().length().toMillis() / 60_000.0;
		double factor = Math.max(1, minutes) * this.environment.settings().clockFactor();
		return Duration.ofMillis((long) (stage.name().clock().toMillis() * factor));
	}

}
