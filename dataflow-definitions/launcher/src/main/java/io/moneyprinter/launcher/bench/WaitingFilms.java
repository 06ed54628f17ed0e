package io.moneyprinter.launcher.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import io.moneyprinter.artifacts.DomainJson;
import io.moneyprinter.launcher.api.VideoApi;
import io.moneyprinter.launcher.api.VideoView;
import io.moneyprinter.platform.home.Addresses;
import io.moneyprinter.platform.home.PlatformException;
import io.moneyprinter.platform.home.PlatformSettings;
import io.moneyprinter.platform.home.PrivateFile;
import io.moneyprinter.video.VideoId;

/**
 * Films whose stages wait instead of working: a share of the film's length each.
 */
final class WaitingFilms {

	private static final int PAGE = 200;

	private static final Duration LOOK = Duration.ofMillis(500);

	private final VideoApi api;

	/** What all stages wait, for each second of a film. */
	private final double share;

	private WaitingFilms(VideoApi api, double share) {
		this.api = api;
		this.share = share;
	}

	/** The platform of these settings, with waits in the place of its stages' work. */
	static PlatformSettings instead(PlatformSettings settings) {
		return settings.withOverlay(definitions(settings));
	}

	static WaitingFilms on(PlatformSettings settings, Addresses addresses) {
		double share = PrivateFile.read(definitions(settings).resolve("deployments/local.properties"))
			.entrySet()
			.stream()
			.filter((property) -> property.getKey().endsWith(".waiting.share"))
			.mapToDouble((property) -> Double.parseDouble(property.getValue()))
			.sum();
		return new WaitingFilms(VideoApi.of(addresses), share);
	}

	private static Path definitions(PlatformSettings settings) {
		return settings.root().resolve("dataflow-definitions/samples/waiting-processor/definitions");
	}

	/** Asks for a film, and returns when it is accepted. */
	VideoId submit(Duration length) {
		byte[] request = DomainJson.write(DomainJson.mapper()
			.createObjectNode()
			.put("topic", "Why is the sea salty?")
			.put("lengthSeconds", length.toSeconds()));
		return this.api.submit(request).get(0);
	}

	/** What all stages of a film wait. */
	Duration work(Duration length) {
		return Duration.ofNanos((long) (length.toNanos() * this.share));
	}

	/** How many films are accepted and have not ended. */
	int inFlight() {
		int inFlight = 0;
		List<VideoView> page = this.api.list(PAGE);
		while (!page.isEmpty()) {
			inFlight += (int) page.stream().filter((video) -> !video.ended()).count();
			page = this.api.list(PAGE, page.get(page.size() - 1).id());
		}
		return inFlight;
	}

	/**
	 * Waits for films.
	 * @param ids which
	 * @return from accepted to published, by the ledger's times
	 * @throws PlatformException if one was not published
	 */
	List<Duration> published(List<VideoId> ids) throws InterruptedException {
		List<Duration> times = new ArrayList<>();
		for (VideoId id : ids) {
			VideoView video = this.api.find(id);
			while (!video.ended()) {
				Thread.sleep(LOOK.toMillis());
				video = this.api.find(id);
			}
			if (!video.published() || video.endedAt() == null) {
				throw new PlatformException("A film of the benchmark was not published: "
						+ ((video.failure() != null) ? video.failure().sentence() : video.state()));
			}
			times.add(Duration.between(video.acceptedAt(), video.endedAt()));
		}
		return times;
	}

}
