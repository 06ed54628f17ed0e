package io.moneyprinter.topicsource;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import io.moneyprinter.ledger.VideoRow;
import io.moneyprinter.video.AccountId;
import io.moneyprinter.video.VideoId;
import jakarta.annotation.PreDestroy;

import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * The event streams that are open. From time to time each one gives a sign of life and
 * looks into the ledger, so that it ends even if the last event was missed.
 */
@Component
final class EventStreams {

	private final EventFeed feed;

	private final Videos videos;

	private final Set<EventStream> open = ConcurrentHashMap.newKeySet();

	private final ExecutorService writers = Executors.newCachedThreadPool(new CustomizableThreadFactory("events-"));

	private final ScheduledExecutorService clock = Executors
		.newSingleThreadScheduledExecutor(new CustomizableThreadFactory("events-clock-"));

	EventStreams(EventFeed feed, Videos videos, TopicSourceProperties properties) {
		this.feed = feed;
		this.videos = videos;
		long pause = properties.events().pause().toMillis();
		this.clock.scheduleWithFixedDelay(() -> this.open.forEach(EventStream::beat), pause, pause,
				TimeUnit.MILLISECONDS);
	}

	/**
	 * Opens a stream. It listens before it looks into the ledger, so that nothing falls
	 * between the two.
	 * @param account who asks
	 * @param id of one of its videos
	 * @return what the servlet container writes
	 */
	SseEmitter open(AccountId account, VideoId id) {
		Supplier<VideoView> look = () -> this.videos.view(account, id);
		EventStream stream = new EventStream(look, this.writers);
		EventFeed.Subscription subscription = this.feed.subscribe(id, stream::offer);
		this.open.add(stream);
		stream.whenClosed(() -> {
			subscription.close();
			this.open.remove(stream);
		});
		stream.beat();
		return stream.emitter();
	}

	/**
	 * The id of the last thing that a stream says.
	 * @param row of a video
	 * @return an id, or a text that is none if the video has not ended
	 */
	static String endOf(VideoRow row) {
		return row.state().terminal() ? EventStream.endOf(row.attempt()) : "";
	}

	/**
	 * Open streams would keep the web server waiting for as long as it may take to stop.
	 */
	@EventListener(ContextClosedEvent.class)
	void closeAll() {
		this.open.forEach(EventStream::close);
	}

	@PreDestroy
	void close() {
		this.clock.shutdownNow();
		closeAll();
		this.writers.shutdown();
	}

}
