package io.moneyprinter.publish;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.moneyprinter.video.ArtifactRef;
import io.moneyprinter.video.Film;
import io.moneyprinter.video.Publication;
import io.moneyprinter.video.PublishTarget;
import io.moneyprinter.video.VideoId;
import io.moneyprinter.video.VideoRequest;

/**
 * Hands a film to all targets of its request, the store first, so that whoever hears of a
 * film can fetch it. Repeating it goes on where it stopped, however it was stopped: a
 * target that has the film is left alone, one that may have it is asked before it is
 * given the film again.
 */
public final class Publishing {

	private final Map<PublishTarget, Courier> couriers = new EnumMap<>(PublishTarget.class);

	/**
	 * Creates the function.
	 * @param publishers one for each target
	 * @param log what was handed over before
	 */
	public Publishing(Collection<? extends Publisher> publishers, PublicationLog log) {
		publishers.forEach((publisher) -> this.couriers.put(publisher.target(), new Courier(publisher, log)));
		for (PublishTarget target : PublishTarget.values()) {
			if (!this.couriers.containsKey(target)) {
				throw new IllegalArgumentException("Nobody hands films to the target '" + target.id() + "'.");
			}
		}
	}

	/**
	 * Hands a film on.
	 * @param film what
	 * @param request that names the targets
	 * @param video whose film
	 * @param insisted whether a person, told that the film is in doubt, wants it handed
	 * over once more
	 * @return where it is now
	 * @throws io.moneyprinter.video.VideoException {@code PUBLICATION_IN_DOUBT} if a
	 * target may have the film, cannot be asked, and would publish it twice; else as
	 * {@link Publisher} says. It is about the first target that fails; those before it
	 * have the film and keep it
	 */
	public Publication publish(Film film, VideoRequest request, VideoId video, boolean insisted) {
		List<PublicationEntry> entries = this.couriers.entrySet()
			.stream()
			.filter((courier) -> request.publish().contains(courier.getKey()))
			.map((courier) -> courier.getValue().deliver(handover(courier.getKey(), film, request, video), insisted))
			.toList();
		Instant last = entries.stream().map(PublicationEntry::changedAt).max(Instant::compareTo).orElseThrow();
		return new Publication(video, published(film.video(), entries),
				entries.stream().map(PublicationEntry::delivery).toList(), last);
	}

	private static Handover handover(PublishTarget target, Film film, VideoRequest request, VideoId video) {
		return new Handover(video, request, film, Publication.eventId(video, target, film.video()));
	}

	/** The store's copy is the one that stays. */
	private static ArtifactRef published(ArtifactRef film, List<PublicationEntry> entries) {
		Optional<String> key = entries.stream()
			.filter((entry) -> entry.target() == PublishTarget.STORE)
			.map((entry) -> entry.delivery().address())
			.findFirst();
		return key.map((address) -> new ArtifactRef(address, film.mediaType(), film.bytes(), film.sha256()))
			.orElse(film);
	}

}
