package io.moneyprinter.launcher.api;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import io.moneyprinter.artifacts.DomainJson;
import io.moneyprinter.platform.home.PlatformException;
import io.moneyprinter.video.VideoEvent;
import io.moneyprinter.video.VideoId;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.sse.EventSource;
import okhttp3.sse.EventSourceListener;
import okhttp3.sse.EventSources;
import org.jspecify.annotations.Nullable;

/**
 * What happens to one video, as it happens. Server-sent events tell it quickly; the
 * ledger, asked whenever they are silent, makes sure that an end is never missed when
 * they break off.
 */
public final class EventFeed {

	/** How long silence lasts before the ledger is asked. */
	static final Duration SILENCE = Duration.ofSeconds(2);

	/** So often in a row may the API fail to answer before following is given up. */
	private static final int PATIENCE = 30;

	private final VideoApi api;

	private final EventSource.Factory sources;

	private final Request request;

	private final VideoId id;

	private final Duration silence;

	/** Empty when the events broke off. */
	private final BlockingQueue<Optional<VideoEvent>> heard = new LinkedBlockingQueue<>();

	private int unanswered;

	EventFeed(VideoApi api, OkHttpClient client, Request request, VideoId id, Duration silence) {
		this.api = api;
		this.sources = EventSources.createFactory(client);
		this.request = request;
		this.id = id;
		this.silence = silence;
	}

	/**
	 * Follows the video until it ends.
	 * @param listener hears of every event but the last, from the calling thread
	 * @param looker hears how the video stands whenever the events are silent
	 * @return how it ended, as the ledger says
	 * @throws InterruptedException if the caller is to stop
	 */
	public VideoView follow(Consumer<VideoEvent> listener, Consumer<VideoView> looker) throws InterruptedException {
		EventSource source = listen();
		try {
			while (true) {
				Optional<VideoEvent> event = this.heard.poll(this.silence.toMillis(), TimeUnit.MILLISECONDS);
				if (event != null && event.isPresent() && !event.get().ends()) {
					listener.accept(event.get());
					continue;
				}
				Optional<VideoView> view = look();
				if (view.isPresent() && view.get().ended()) {
					return view.get();
				}
				view.ifPresent(looker);
				source = brokenOff(event) ? again(source) : source;
			}
		}
		finally {
			source.cancel();
		}
	}

	private static boolean brokenOff(@Nullable Optional<VideoEvent> event) {
		return event != null && event.isEmpty();
	}

	private EventSource again(EventSource broken) throws InterruptedException {
		broken.cancel();
		Thread.sleep(this.silence.toMillis());
		return listen();
	}

	private Optional<VideoView> look() {
		try {
			VideoView view = this.api.find(this.id);
			this.unanswered = 0;
			return Optional.of(view);
		}
		catch (PlatformException ex) {
			this.unanswered++;
			if (this.unanswered >= PATIENCE) {
				throw ex;
			}
			return Optional.empty();
		}
	}

	private EventSource listen() {
		return this.sources.newEventSource(this.request, new EventSourceListener() {

			@Override
			public void onEvent(EventSource source, @Nullable String id, @Nullable String type, String data) {
				read(data).ifPresent((event) -> EventFeed.this.heard.add(Optional.of(event)));
			}

			@Override
			public void onClosed(EventSource source) {
				EventFeed.this.heard.add(Optional.empty());
			}

			@Override
			public void onFailure(EventSource source, @Nullable Throwable thrown, @Nullable Response response) {
				EventFeed.this.heard.add(Optional.empty());
			}

		});
	}

	/** What a newer platform says that this client does not know is passed over. */
	private static Optional<VideoEvent> read(String data) {
		try {
			return Optional.of(DomainJson.mapper().readValue(data, VideoEvent.class));
		}
		catch (IOException ex) {
			return Optional.empty();
		}
	}

}
