package io.moneyprinter.topicsource;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.moneyprinter.ledger.Standing;
import io.moneyprinter.ledger.VideoRow;
import io.moneyprinter.ledger.VideoState;
import io.moneyprinter.video.Failure;
import io.moneyprinter.video.Film;
import io.moneyprinter.video.Hold;
import io.moneyprinter.video.Origin;
import io.moneyprinter.video.ReviewPoint;
import io.moneyprinter.video.StageName;
import io.moneyprinter.video.VideoId;
import io.moneyprinter.video.WorkClass;
import org.jspecify.annotations.Nullable;

/**
 * How a video stands: the ledger's word, with progress where there is some.
 *
 * @param id of the video
 * @param topic what the film is about
 * @param workClass which queue
 * @param state one of {@code queued}, {@code running}, {@code waiting}, {@code held},
 * {@code publishing}, {@code published}, {@code failed}, {@code cancelled}
 * @param attempt from 1
 * @param stage the last stage that began; {@code null} before the first
 * @param percent of the whole work that is done, 0 to 100
 * @param sentence what is being done; {@code null} if nobody says
 * @param timeLeftSeconds a guess; {@code null} if there is none
 * @param hold why it does not go on; {@code null} unless it is held or waits
 * @param pausing whether it will be held after the stage that runs
 * @param review what a person still wants to look at; {@code null} for nothing
 * @param failure why it failed; {@code null} unless it did
 * @param origins where its parts came from, as far as they are there
 * @param film what was rendered; {@code null} before
 * @param acceptedAt when it was accepted
 * @param updatedAt when the ledger last changed
 * @param endedAt when it ended; {@code null} before
 * @param asOf how old percent, sentence and time left are
 * @param links where everything about it is
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record VideoView(VideoId id, String topic, @JsonProperty("class") WorkClass workClass, String state, int attempt,
		@Nullable StageName stage, int percent, @Nullable String sentence, @Nullable Long timeLeftSeconds,
		@Nullable Hold hold, boolean pausing, @Nullable ReviewPoint review, @Nullable Failure failure,
		@Nullable Origins origins, @Nullable FilmView film, Instant acceptedAt, Instant updatedAt,
		@Nullable Instant endedAt, Instant asOf, Links links) {

	static VideoView of(VideoRow row, @Nullable ProgressAnswer progress, Results results) {
		Standing now = row.standing();
		Doing doing = Doing.of(row, progress);
		return new VideoView(row.id(), row.topic(), row.workClass(), row.state().id(), row.attempt(), row.stage(),
				doing.percent(), doing.sentence(), doing.timeLeftSeconds(), row.hold(), now.pausing(), now.review(),
				row.failure(), results.origins(), results.film(), row.acceptedAt(), row.updatedAt(), row.endedAt(),
				doing.asOf(), Links.of(row.id()));
	}

	/** How far it is: by what is finished, and by what progress says of the rest. */
	private record Doing(int percent, @Nullable String sentence, @Nullable Long timeLeftSeconds, Instant asOf) {

		private static final Set<VideoState> GOING_ON = EnumSet.of(VideoState.QUEUED, VideoState.RUNNING,
				VideoState.PUBLISHING);

		static Doing of(VideoRow row, @Nullable ProgressAnswer progress) {
			int finished = finished(row);
			if (progress == null || progress.attempt() != row.attempt() || !GOING_ON.contains(row.state())) {
				Hold hold = row.hold();
				return new Doing(finished, (hold != null) ? hold.sentence() : null, null, row.updatedAt());
			}
			return new Doing(Math.max(finished, progress.percent()), progress.sentence(), progress.timeLeftSeconds(),
					progress.asOf());
		}

		private static int finished(VideoRow row) {
			if (row.state() == VideoState.PUBLISHED) {
				return 100;
			}
			double done = row.results().keySet().stream().mapToDouble(StageName::share).sum();
			return (int) Math.min(99, Math.floor(done * 100));
		}

	}

	/**
	 * Where a film's parts came from.
	 *
	 * @param script who wrote it; {@code null} until it is written
	 * @param voice who speaks; {@code null} until it is spoken
	 * @param pictures where pictures and music are from; empty until the film is rendered
	 */
	@JsonInclude(JsonInclude.Include.NON_EMPTY)
	record Origins(@Nullable Origin script, @Nullable Origin voice, List<Origin> pictures) {
	}

	/**
	 * A film as far as it is shown.
	 *
	 * @param lengthMillis of the picture
	 * @param width in pixels
	 * @param height in pixels
	 * @param bytes size
	 */
	record FilmView(long lengthMillis, int width, int height, long bytes) {

		static FilmView of(Film film) {
			return new FilmView(film.lengthMillis(), film.canvas().width(), film.canvas().height(),
					film.video().bytes());
		}

	}

	/**
	 * What the results of finished stages tell.
	 *
	 * @param origins where parts came from; {@code null} if nothing is there
	 * @param film what was rendered; {@code null} if nothing is there
	 */
	record Results(@Nullable Origins origins, @Nullable FilmView film) {

		static final Results NONE = new Results(null, null);

	}

	/**
	 * A page of videos, newest first.
	 *
	 * @param videos of the caller's account
	 * @param next the address of the next page; {@code null} on the last
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Page(List<VideoView> videos, @Nullable String next) {
	}

}
