package io.moneyprinter.publish;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import io.moneyprinter.video.ArtifactRef;
import io.moneyprinter.video.Film;
import io.moneyprinter.video.Publication;
import io.moneyprinter.video.PublishTarget;
import io.moneyprinter.video.VideoId;
import io.moneyprinter.video.VideoRequest;

/**
 * Hands a film to all targets of its request, the store first, so that whoever hears of a
 * film can fetch it. Repeating it goes on where it stopped: a target that has the film is
 * left alone, one that may have it is asked before it is given the film again.
 */
public final class Publishing {

	private final Map<PublishTarget, Publisher> publishers = new EnumMap<>(PublishTarget.class);

	private final PublicationLog log;

	/**
	 * Creates the function.
	 * @param publishers one for each target
	 * @param log what was handed over before
	 */
	public Publishing(Collection<? extends Publisher> publishers, PublicationLog log) {
		publishers.forEach((publisher) -> this.publishers.put(publisher.target(), publisher));
		this.log = log;
		for (PublishTarget target : PublishTarget.values()) {
			if (!this.publishers.containsKey(target)) {
				throw new IllegalArgumentException("Nobody hands films to the target '" + target.id() + "'.");
			}
		}
	}

	/**
	 * Hands a film on.
	 * @param film what
	 * @param request that names the targets
	 * @param video whose film
	 * @return where it is now
	 * @throws io.moneyprinter.video.VideoException as {@link Publisher} says, for the
	 * first target that fails
	 */
	public Publication publish(Film film, VideoRequest request, VideoId video) {
		List<PublicationEntry> entries = this.publishers.entrySet()
			.stream()
			.filter((publisher) -> request.publish().contains(publisher.getKey()))
			.map((publisher) -> deliver(publisher.getValue(), handover(publisher.getKey(), film, request, video)))
			.toList();
		Instant last = entries.stream().map(PublicationEntry::changedAt).max(Instant::compareTo).orElseThrow();
		return new Publication(video, published(film.video(), entries),
				entries.stream().map(PublicationEntry::delivery).toList(), last);
	}

	private static Handover handover(PublishTarget target, Film film, VideoRequest request, VideoId video) {
		return new Handover(video, request, film, Publication.eventId(video, target, film.video()));
	}

	private PublicationEntry deliver(Publisher publisher, Handover handover) {
		UUID eventId = handover.eventId();
		PublicationEntry entry = this.log.claim(eventId, handover.video(), publisher.target());
		return switch (entry.state()) {
			case CONFIRMED -> entry;
			case SENT ->
				this.log.confirm(eventId, publisher.find(handover).orElseGet(() -> publisher.handOver(handover)));
			case CLAIMED -> {
				this.log.sending(eventId);
				yield this.log.confirm(eventId, publisher.handOver(handover));
			}
		};
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
