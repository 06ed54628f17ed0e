package io.moneyprinter.render.segment;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import io.moneyprinter.video.ErrorCode;
import io.moneyprinter.video.VideoException;
import org.jspecify.annotations.Nullable;

/**
 * Does jobs beside each other, those first that were hired first and wait for nothing.
 * The first failure ends all, and so does closing it.
 */
public final class Crew implements AutoCloseable {

	/** Ffmpeg is killed at once; this is for what follows. */
	private static final int END_SECONDS = 10;

	private final ExecutorService threads = Executors.newCachedThreadPool();

	private final ExecutorCompletionService<Job> done = new ExecutorCompletionService<>(this.threads);

	private final Semaphore permits;

	private final List<Job> waiting = new ArrayList<>();

	private int running;

	/**
	 * A crew.
	 * @param permits how many jobs may be done at once, shared with others
	 */
	public Crew(Semaphore permits) {
		this.permits = permits;
	}

	/**
	 * Takes a job on.
	 * @param work what is to be done
	 * @param before jobs that must be done first; {@code null} for one that is
	 * @return the job, to be waited for by others
	 */
	public Job hire(Work work, @Nullable Job... before) {
		Job job = new Job(work, before);
		this.waiting.add(job);
		return job;
	}

	/**
	 * Does all jobs.
	 * @throws InterruptedException when the calling thread was interrupted
	 */
	public void await() throws InterruptedException {
		start();
		while (this.running > 0) {
			try {
				this.done.take().get().finished = true;
			}
			catch (ExecutionException ex) {
				throw failure(ex.getCause());
			}
			this.running--;
			start();
		}
	}

	private void start() {
		List<Job> ready = this.waiting.stream().filter(Job::ready).toList();
		this.waiting.removeAll(ready);
		for (Job job : ready) {
			this.running++;
			this.done.submit(() -> {
				this.permits.acquire();
				try {
					job.work.run();
					return job;
				}
				finally {
					this.permits.release();
				}
			});
		}
	}

	private static RuntimeException failure(@Nullable Throwable cause) throws InterruptedException {
		if (cause instanceof RuntimeException ours) {
			return ours;
		}
		if (cause instanceof Error error) {
			throw error;
		}
		if (cause instanceof InterruptedException) {
			throw new InterruptedException();
		}
		return new VideoException(ErrorCode.OUT_OF_RESOURCES,
				"A segment cannot be written: " + ((cause != null) ? cause.getMessage() : "unknown") + ".", cause);
	}

	@Override
	public void close() {
		this.threads.shutdownNow();
		boolean interrupted = Thread.interrupted();
		try {
			this.threads.awaitTermination(END_SECONDS, TimeUnit.SECONDS);
		}
		catch (InterruptedException ex) {
			interrupted = true;
		}
		if (interrupted) {
			Thread.currentThread().interrupt();
		}
	}

	/** Something to be done. */
	@FunctionalInterface
	public interface Work {

		/**
		 * Does it.
		 * @throws IOException when a file cannot be written
		 * @throws InterruptedException when it is given up
		 */
		void run() throws IOException, InterruptedException;

	}

	/** Work that waits for other work. */
	public static final class Job {

		private final Work work;

		private final @Nullable Job[] before;

		private boolean finished;

		private Job(Work work, @Nullable Job[] before) {
			this.work = work;
			this.before = before;
		}

		private boolean ready() {
			for (Job job : this.before) {
				if (job != null && !job.finished) {
					return false;
				}
			}
			return true;
		}

	}

}
