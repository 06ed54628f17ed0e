package io.moneyprinter.topicsource;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

import io.moneyprinter.artifacts.DomainJson;
import io.moneyprinter.video.ErrorCode;
import io.moneyprinter.video.VideoEvent;
import io.moneyprinter.video.VideoException;
import io.moneyprinter.video.VideoId;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Everything that happens to videos, from now on, for whoever listens. All listeners of
 * this app share one reader of the topic: an event missed here is found in the ledger.
 */
final class EventFeed {

	private static final Logger log = LoggerFactory.getLogger(EventFeed.class);

	private final TopicSourceProperties.Events settings;

	private final List<Listener> listeners = new CopyOnWriteArrayList<>();

	EventFeed(TopicSourceProperties.Events settings) {
		this.settings = settings;
	}

	/**
	 * Listens to one video's events.
	 * @param id whose
	 * @param listener is called on the feed's thread and must not wait
	 * @return ends the listening
	 * @throws VideoException {@code OUT_OF_RESOURCES} if too many listen already
	 */
	synchronized Subscription subscribe(VideoId id, Consumer<VideoEvent> listener) {
		if (this.listeners.size() >= this.settings.subscribers()) {
			throw new VideoException(ErrorCode.OUT_OF_RESOURCES, "There are " + this.settings.subscribers()
					+ " listeners, which is the most at a time; ask for the video itself again and again instead.");
		}
		Listener entry = new Listener(id, listener);
		this.listeners.add(entry);
		return () -> this.listeners.remove(entry);
	}

	void accept(VideoEvent event) {
		for (Listener listener : this.listeners) {
			if (listener.id().equals(event.videoId())) {
				listener.consumer().accept(event);
			}
		}
	}

	/** Takes a record of the topic of events. */
	void read(ConsumerRecord<String, byte[]> record) {
		if (this.listeners.isEmpty()) {
			return;
		}
		try {
			accept(DomainJson.mapper().readValue(record.value(), VideoEvent.class));
		}
		catch (IOException | RuntimeException ex) {
			log.warn("A record of '{}' at {}@{} is no event and is left out.", record.topic(), record.partition(),
					record.offset());
		}
	}

	/** Ends a listening. */
	@FunctionalInterface
	interface Subscription extends AutoCloseable {

		@Override
		void close();

	}

	private record Listener(VideoId id, Consumer<VideoEvent> consumer) {
	}

}
