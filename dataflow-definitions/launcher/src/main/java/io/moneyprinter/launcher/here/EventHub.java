package io.moneyprinter.launcher.here;

import java.util.function.Consumer;

import io.moneyprinter.stage.VideoEvents;
import io.moneyprinter.video.VideoEvent;

/** Hands events to whoever watches at the moment. */
final class EventHub implements VideoEvents {

	private static final Consumer<VideoEvent> NOBODY = (event) -> {
	};

	private volatile Consumer<VideoEvent> listener = NOBODY;

	void listen(Consumer<VideoEvent> to) {
		this.listener = to;
	}

	@Override
	public void publish(VideoEvent event) {
		this.listener.accept(event);
	}

}
