package io.moneyprinter.topicsource;

import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

import io.moneyprinter.artifacts.DomainJson;
import io.moneyprinter.ledger.VideoState;
import io.moneyprinter.video.VideoEvent;
import io.moneyprinter.video.VideoException;
import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * One listener's stream. What is to be said waits in a short queue and is written by one
 * thread at a time; a listener who reads so slowly that the queue runs over is cut off,
 * and finds everything in the snapshot when it comes back.
 */
final class EventStream {

	private static final int QUEUE = 256;

	private final SseEmitter emitter = new SseEmitter(0L);

	private final BlockingQueue<Saying> queue = new LinkedBlockingQueue<>(QUEUE);

	private final AtomicBoolean writing = new AtomicBoolean();

	private final Supplier<VideoView> look;

	private final Executor writers;

	private volatile boolean closed;

	private boolean greeted;

	private boolean overdue;

	EventStream(Supplier<VideoView> look, Executor writers) {
		this.look = look;
		this.writers = writers;
	}

	SseEmitter emitter() {
		return this.emitter;
	}

	void whenClosed(Runnable action) {
		this.emitter.onCompletion(action);
		this.emitter.onError((error) -> action.run());
	}

	/** Says what happened. */
	void offer(VideoEvent event) {
		enqueue(new Saying(event));
	}

	/** Looks into the ledger, and says at least that we are still here. */
	void beat() {
		enqueue(new Saying(null));
	}

	void close() {
		this.closed = true;
		this.emitter.complete();
	}

	static String endOf(int attempt) {
		return "end-" + attempt;
	}

	private void enqueue(Saying saying) {
		if (!this.closed && !this.queue.offer(saying)) {
			close();
		}
		write();
	}

	private void write() {
		if (!this.closed && !this.queue.isEmpty() && this.writing.compareAndSet(false, true)) {
			this.writers.execute(this::drain);
		}
	}

	private void drain() {
		try {
			for (Saying saying = this.queue.poll(); saying != null && !this.closed; saying = this.queue.poll()) {
				say(saying);
			}
		}
		catch (IOException | IllegalStateException | VideoException ex) {
			// The listener is gone, or the ledger is: either way it comes back if it
			// wants.
			close();
		}
		finally {
			this.writing.set(false);
			write();
		}
	}

	private void say(Saying saying) throws IOException {
		VideoEvent event = saying.event();
		if (!this.greeted) {
			snapshot();
		}
		else if (event == null) {
			this.emitter.send(SseEmitter.event().comment("still here"));
			finish(this.overdue);
		}
		if (event != null && !this.closed) {
			this.emitter.send(SseEmitter.event()
				.id(event.eventId().toString())
				.name(DomainJson.mapper().valueToTree(event).path("type").asText())
				.data(event, MediaType.APPLICATION_JSON));
			if (event.ends()) {
				finish(true);
			}
		}
	}

	private void snapshot() throws IOException {
		this.greeted = true;
		VideoView view = this.look.get();
		send(view);
		if (ended(view)) {
			close();
		}
	}

	/**
	 * Ends the stream if the video has ended. If only the ledger says so, the last events
	 * get one more pause to arrive.
	 */
	private void finish(boolean atOnce) throws IOException {
		VideoView view = this.look.get();
		this.overdue = ended(view);
		if (this.overdue && atOnce) {
			send(view);
			close();
		}
	}

	private void send(VideoView view) throws IOException {
		SseEmitter.SseEventBuilder snapshot = SseEmitter.event()
			.name("snapshot")
			.data(view, MediaType.APPLICATION_JSON);
		this.emitter.send(ended(view) ? snapshot.id(endOf(view.attempt())) : snapshot);
	}

	private static boolean ended(VideoView view) {
		return VideoState.valueOf(view.state().toUpperCase(Locale.ROOT)).terminal();
	}

	/**
	 * Something to be said.
	 *
	 * @param event what happened; {@code null} for a sign of life
	 */
	private record Saying(@Nullable VideoEvent event) {
	}

}
