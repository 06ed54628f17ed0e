package io.moneyprinter.render;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

import io.moneyprinter.video.ErrorCode;
import io.moneyprinter.video.VideoException;

/**
 * Something that is done beside the main work and is over, in one way or the other, when
 * this is closed.
 *
 * @param <T> what comes of it
 */
final class SideTask<T> implements AutoCloseable {

	private final FutureTask<T> task;

	private final Thread thread;

	private SideTask(FutureTask<T> task) {
		this.task = task;
		this.thread = new Thread(task, "film-sound");
		this.thread.setDaemon(true);
	}

	static <T> SideTask<T> start(Callable<T> work) {
		SideTask<T> side = new SideTask<>(new FutureTask<>(work));
		side.thread.start();
		return side;
	}

	T result() throws InterruptedException {
		try {
			return this.task.get();
		}
		catch (ExecutionException ex) {
			Throwable cause = ex.getCause();
			if (cause instanceof RuntimeException ours) {
				throw ours;
			}
			if (cause instanceof InterruptedException) {
				throw new InterruptedException();
			}
			throw new VideoException(ErrorCode.OUT_OF_RESOURCES, "The sound cannot be read or written: " + cause + ".",
					ex);
		}
	}

	@Override
	public void close() {
		this.thread.interrupt();
		boolean interrupted = Thread.interrupted();
		try {
			this.thread.join();
		}
		catch (InterruptedException ex) {
			interrupted = true;
		}
		if (interrupted) {
			Thread.currentThread().interrupt();
		}
	}

}
