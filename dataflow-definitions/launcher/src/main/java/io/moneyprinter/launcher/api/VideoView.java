package io.moneyprinter.launcher.api;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.moneyprinter.video.Failure;
import io.moneyprinter.video.Hold;
import io.moneyprinter.video.Origin;
import io.moneyprinter.video.StageName;
import io.moneyprinter.video.VideoId;
import io.moneyprinter.video.WorkClass;
import org.jspecify.annotations.Nullable;

/**
 * How a video stands, as {@code GET /v1/videos/{id}} says.
 *
 * @param id of the video
 * @param topic what the film is about
 * @param workClass which queue
 * @param state {@code queued}, {@code running}, {@code waiting}, {@code held},
 * {@code publishing}, {@code published}, {@code failed} or {@code cancelled}
 * @param attempt from 1
 * @param stage the last stage that began; {@code null} before the first
 * @param percent of the whole work, 0 to 100
 * @param sentence what is being done; {@code null} if nobody says
 * @param hold why it does not go on; {@code null} unless it is held or waits
 * @param failure why it failed; {@code null} unless it did
 * @param origins where its parts came from; {@code null} while there are none
 * @param film the finished film; {@code null} before
 * @param acceptedAt when it was accepted
 * @param endedAt when it ended; {@code null} before
 */
public record VideoView(VideoId id, String topic, @JsonProperty("class") @Nullable WorkClass workClass, String state,
		int attempt, @Nullable StageName stage, int percent, @Nullable String sentence, @Nullable Hold hold,
		@Nullable Failure failure, @Nullable Origins origins, @Nullable FilmView film, Instant acceptedAt,
		@Nullable Instant endedAt) {

	/**
	 * Whether nothing more happens.
	 * @return {@code true} for the three ends
	 */
	public boolean ended() {
		return published() || this.state.equals("failed") || this.state.equals("cancelled");
	}

	public boolean published() {
		return this.state.equals("published");
	}

	/**
	 * Whether there is a film to be fetched.
	 * @return {@code true} when it is published, and while somebody is to look at it
	 */
	public boolean shown() {
		return published() || (this.hold != null
				&& (this.hold.reason() == Hold.Reason.FILM_REVIEW || this.hold.reason() == Hold.Reason.IN_DOUBT));
	}

	/**
	 * Where a film's parts came from.
	 *
	 * @param script who wrote it
	 * @param voice who speaks
	 * @param pictures where pictures and music are from
	 */
	public record Origins(@Nullable Origin script, @Nullable Origin voice, @Nullable List<Origin> pictures) {
	}

	/**
	 * A film as far as it can be described.
	 *
	 * @param lengthMillis of the picture
	 */
	public record FilmView(long lengthMillis) {
	}

}
