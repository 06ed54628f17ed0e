package io.moneyprinter.launcher.studio;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

import io.moneyprinter.launcher.api.FilmParts;
import io.moneyprinter.launcher.api.VideoApi;
import io.moneyprinter.launcher.api.VideoView;
import io.moneyprinter.launcher.request.FilmOrder;
import io.moneyprinter.video.VideoEvent;
import io.moneyprinter.video.VideoId;

/** The platform, over HTTP. */
public final class PlatformStudio implements Studio {

	private final VideoApi api;

	/**
	 * Creates the studio.
	 * @param api of a platform that is up
	 */
	public PlatformStudio(VideoApi api) {
		this.api = api;
	}

	@Override
	public List<VideoId> order(FilmOrder order) {
		order.files().values().forEach(this.api::upload);
		return this.api.submit(order.json());
	}

	@Override
	public VideoView follow(VideoId id, Consumer<VideoEvent> listener, Consumer<VideoView> looker)
			throws InterruptedException {
		return this.api.events(id).follow(listener, looker);
	}

	@Override
	public void fetch(VideoId id, Path target) {
		this.api.fetchFilm(id, target);
	}

	@Override
	public FilmParts parts(VideoId id) {
		return this.api.parts(id);
	}

	@Override
	public boolean goesOn() {
		return true;
	}

	@Override
	public void close() {
		// the platform stays up
	}

}
