package io.moneyprinter.video;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * That a film was handed on, and where it can be found.
 *
 * @param video whose film it is
 * @param film the object that every target was given
 * @param deliveries one for each target
 * @param publishedAt when the last target had it
 */
public record Publication(VideoId video, ArtifactRef film, List<Delivery> deliveries, Instant publishedAt) {

	public Publication {
		deliveries = List.copyOf(deliveries);
	}

	/**
	 * The id under which a target is told of a film: the same film of the same video has
	 * the same id however often it is handed over, another film has another.
	 * @param video whose film
	 * @param target which
	 * @param film the video file
	 * @return a name-based id (RFC 9562, version 5)
	 */
	public static UUID eventId(VideoId video, PublishTarget target, ArtifactRef film) {
		return NameBasedUuid.of(video.value(), "publication/" + target.id() + "/" + film.sha256());
	}

	/**
	 * One target that has the film.
	 *
	 * @param target which
	 * @param address where it is now: an object key or the web hook's address without its
	 * query
	 * @param eventId the id that the target was given, the same on every repetition
	 */
	public record Delivery(PublishTarget target, String address, String eventId) {
	}

}
