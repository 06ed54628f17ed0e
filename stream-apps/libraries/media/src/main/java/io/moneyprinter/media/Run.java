package io.moneyprinter.media;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import io.moneyprinter.video.ErrorCode;
import io.moneyprinter.video.VideoException;
import org.jspecify.annotations.Nullable;

/**
 * An ffmpeg that runs, with a thread at each of its three pipes. Closing it kills what is
 * left of it.
 */
final class Run implements AutoCloseable {

	/** How long pipes may take to empty after the process has ended. */
	private static final int PIPE_SECONDS = 10;

	private final FfmpegCall call;

	private final Process process;

	private final RunNote note;

	private final Future<FfmpegLog> log;

	private final Future<?> feed;

	private final Future<?> drain;

	Run(FfmpegCall call, Process process, RunNote note, ExecutorService pipes) {
		this.call = call;
		this.process = process;
		this.note = note;
		this.log = pipes.submit(() -> FfmpegLog.read(process.getErrorStream()));
		this.feed = pipes.submit(whole(this::feed));
		this.drain = pipes.submit(whole(this::drain));
	}

	private void feed() throws IOException, InterruptedException {
		try (OutputStream out = this.process.getOutputStream()) {
			this.call.feed().write(out);
		}
	}

	private void drain() throws IOException, InterruptedException {
		try (InputStream in = this.process.getInputStream()) {
			this.call.drain().read(in);
		}
	}

	/**
	 * Half a stream looks like a whole one to ffmpeg, so whoever breaks off takes ffmpeg
	 * along. By its handle: the process itself would close its streams, with what ffmpeg
	 * said of a full disk still in them.
	 */
	private Callable<@Nullable Void> whole(Pipe pipe) {
		return () -> {
			try {
				pipe.run();
				return null;
			}
			catch (Throwable ex) {
				this.process.toHandle().destroyForcibly();
				throw ex;
			}
		};
	}

	FfmpegLog await() throws InterruptedException {
		if (!this.process.waitFor(this.call.limits().wall().toMillis(), TimeUnit.MILLISECONDS)) {
			throw new VideoException(ErrorCode.STAGE_TIMED_OUT, "ffmpeg could not " + this.call.purpose() + " within "
					+ this.call.limits().wall().toSeconds() + " seconds and was ended.");
		}
		Throwable broken = outcome(this.feed);
		if (broken == null || broken instanceof IOException) {
			Throwable drained = outcome(this.drain);
			broken = (drained != null) ? drained : broken;
		}
		return verdict(broken);
	}

	private FfmpegLog verdict(@Nullable Throwable broken) throws InterruptedException {
		if (broken instanceof RuntimeException ours) {
			throw ours;
		}
		if (broken instanceof Error error) {
			throw error;
		}
		if (broken instanceof InterruptedException) {
			throw new InterruptedException();
		}
		FfmpegLog said = said();
		if (this.process.exitValue() != 0) {
			throw failure(said, broken);
		}
		return said;
	}

	private VideoException failure(FfmpegLog said, @Nullable Throwable broken) {
		if (Shortage.speaksFrom(said)) {
			return new VideoException(ErrorCode.OUT_OF_RESOURCES,
					"ffmpeg could not " + this.call.purpose() + ": disk or memory ran out.", broken);
		}
		String words = said.lastWords();
		return new VideoException(this.call.blame(), "ffmpeg could not " + this.call.purpose() + ": "
				+ (words.isEmpty() ? "it ended with status " + this.process.exitValue() : words) + ".", broken);
	}

	private FfmpegLog said() throws InterruptedException {
		try {
			return this.log.get(PIPE_SECONDS, TimeUnit.SECONDS);
		}
		catch (ExecutionException | TimeoutException ex) {
			throw new VideoException(ErrorCode.RENDER_FAILED, "What ffmpeg said could not be read.", ex);
		}
	}

	private static @Nullable Throwable outcome(Future<?> pipe) throws InterruptedException {
		try {
			pipe.get(PIPE_SECONDS, TimeUnit.SECONDS);
			return null;
		}
		catch (ExecutionException ex) {
			return ex.getCause();
		}
		catch (TimeoutException ex) {
			return ex;
		}
	}

	@Override
	public void close() throws IOException {
		this.process.descendants().forEach(ProcessHandle::destroyForcibly);
		this.process.destroyForcibly();
		this.feed.cancel(true);
		this.drain.cancel(true);
		this.process.onExit().completeOnTimeout(this.process, PIPE_SECONDS, TimeUnit.SECONDS).join();
		this.note.close();
	}

	/** Work at one end of a pipe. */
	private interface Pipe {

		void run() throws IOException, InterruptedException;

	}

}
