package io.moneyprinter.publish.webhook;

import java.net.URI;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.moneyprinter.publish.Handover;
import io.moneyprinter.video.AccountId;
import io.moneyprinter.video.Film;
import io.moneyprinter.video.VideoId;
import org.jspecify.annotations.Nullable;

/**
 * What a callback is told.
 *
 * @param eventId the same on every repetition
 * @param type {@value #PUBLISHED}
 * @param videoId whose film
 * @param account who asked for it
 * @param topic what the film is about
 * @param film what it is
 * @param links where it is
 */
record WebHookMessage(UUID eventId, String type, VideoId videoId, AccountId account, String topic, FilmFacts film,
		Links links) {

	private static final String PUBLISHED = "video-published";

	static WebHookMessage of(Handover handover, URI publicAddress, @Nullable URI download) {
		return new WebHookMessage(handover.eventId(), PUBLISHED, handover.video(), handover.request().account(),
				handover.request().topic(), FilmFacts.of(handover.film()),
				Links.of(publicAddress, handover.video(), download));
	}

	/**
	 * What the film is.
	 *
	 * @param mediaType of the file
	 * @param bytes its size
	 * @param sha256 of the file
	 * @param lengthMillis of the picture
	 * @param width in pixels
	 * @param height in pixels
	 */
	record FilmFacts(String mediaType, long bytes, String sha256, long lengthMillis, int width, int height) {

		private static FilmFacts of(Film film) {
			return new FilmFacts(film.video().mediaType(), film.video().bytes(), film.video().sha256(),
					film.lengthMillis(), film.canvas().width(), film.canvas().height());
		}

	}

	/**
	 * Where the film is.
	 *
	 * @param video its state; wants the account's key
	 * @param film the film, under an address that stays; wants the account's key
	 * @param download the film for a day, without a key; absent where the store cannot be
	 * reached from outside
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Links(URI video, URI film, @Nullable URI download) {

		private static Links of(URI publicAddress, VideoId id, @Nullable URI download) {
			String video = publicAddress.toString().replaceAll("/+$", "") + "/v1/videos/" + id;
			return new Links(URI.create(video), URI.create(video + "/film"), download);
		}

	}

}
