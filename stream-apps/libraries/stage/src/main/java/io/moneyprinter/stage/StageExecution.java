package io.moneyprinter.stage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import io.moneyprinter.video.ErrorCode;
import io.moneyprinter.video.StageMessage;
import io.moneyprinter.video.StageName;
import io.moneyprinter.video.VideoException;
import org.springframework.util.FileSystemUtils;

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

	private final RetryConfig retries;

	StageExecution(StageEnvironment environment) {
		this.environment = environment;
		this.retries = RetryConfig.custom()
			.maxAttempts(TRIES)
			.intervalFunction(IntervalFunction.ofExponentialRandomBackoff(FIRST_PAUSE, 2, 0.2,
					environment.settings().patience().dividedBy(2)))
			.retryOnException((thrown) -> thrown instanceof VideoException known && known.code().passing())
			.failAfterMaxAttempts(false)
			.build();
	}

	<R> R run(Stage<R> stage, StageInput input, StageMessage message) throws InterruptedException {
		Path folder = workFolder(message, stage.name());
		try (StageWatch watch = StageWatch.start(this.environment, message, stage.name(), clock(stage, input))) {
			StageRunContext context = new StageRunContext(this.environment.store(), message.account(), folder, watch);
			return Retry.of(stage.name().id(), this.retries).executeCallable(() -> attempt(stage, input, context));
		}
		catch (InterruptedException | RuntimeException ex) {
			throw ex;
		}
		catch (Exception ex) {
			throw new VideoException(ErrorCode.INTERNAL, "The stage '" + stage.name().id() + "' failed: " + ex, ex);
		}
		finally {
			remove(folder);
		}
	}

	private static <R> R attempt(Stage<R> stage, StageInput input, StageRunContext context)
			throws InterruptedException {
		try {
			R result = stage.run(input, context);
			context.watch().finish();
			return result;
		}
		catch (InterruptedException | RuntimeException ex) {
			throw context.watch().explain(ex);
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

	private Path workFolder(StageMessage message, StageName stage) {
		try {
			Path root = Files.createDirectories(this.environment.settings().workFolder());
			return Files.createTempDirectory(root, stage.id() + "-" + message.videoId() + "-");
		}
		catch (IOException ex) {
			throw new VideoException(ErrorCode.OUT_OF_RESOURCES,
					"No work folder could be made under " + this.environment.settings().workFolder() + ": " + ex + ".",
					ex);
		}
	}

	private static void remove(Path folder) {
		try {
			FileSystemUtils.deleteRecursively(folder);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The work folder " + folder + " could not be removed.", ex);
		}
	}

}
