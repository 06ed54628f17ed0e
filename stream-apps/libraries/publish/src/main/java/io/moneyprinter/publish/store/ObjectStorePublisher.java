package io.moneyprinter.publish.store;

import io.moneyprinter.artifacts.ArtifactStore;
import io.moneyprinter.publish.Handover;
import io.moneyprinter.publish.Publisher;
import io.moneyprinter.publish.Whereabouts;
import io.moneyprinter.video.Film;
import io.moneyprinter.video.PublishTarget;

/**
 * Copies a film, its cover and its captions within the artifact store to where they stay.
 * The video file comes last: when it is there, everything is.
 */
public final class ObjectStorePublisher implements Publisher {

	private final ArtifactStore store;

	/**
	 * Creates the publisher.
	 * @param store that holds the film, and keeps it
	 */
	public ObjectStorePublisher(ArtifactStore store) {
		this.store = store;
	}

	@Override
	public PublishTarget target() {
		return PublishTarget.STORE;
	}

	/** Equal films are equal objects under one key. */
	@Override
	public boolean repeatsHarmlessly() {
		return true;
	}

	@Override
	public Whereabouts find(Handover handover) {
		String hash = handover.film().video().sha256();
		return this.store.find(place(handover).film())
			.filter((present) -> present.sha256().equals(hash))
			.<Whereabouts>map((present) -> new Whereabouts.Found(present.key()))
			.orElseGet(Whereabouts.Absent::new);
	}

	@Override
	public String handOver(Handover handover) {
		Film film = handover.film();
		PublishedFilm place = place(handover);
		this.store.copy(film.cover(), place.cover());
		this.store.copy(film.srt(), place.srt());
		this.store.copy(film.vtt(), place.vtt());
		return this.store.copy(film.video(), place.film()).key();
	}

	private static PublishedFilm place(Handover handover) {
		return PublishedFilm.of(handover.request().account(), handover.video());
	}

}
