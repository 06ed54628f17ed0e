package io.moneyprinter.stage;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import io.moneyprinter.video.VideoEvent;

/**
 * Remembers what was said.
 */
final class RecordedEvents implements VideoEvents {

	private final List<VideoEvent> all = new CopyOnWriteArrayList<>();

	@Override
	public void publish(VideoEvent event) {
		this.all.add(event);
	}

	List<String> kinds() {
		return this.all.stream().map((event) -> event.getClass().getSimpleName()).distinct().toList();
	}

	<E extends VideoEvent> List<E> of(Class<E> type) {
		return this.all.stream().filter(type::isInstance).map(type::cast).toList();
	}

}
