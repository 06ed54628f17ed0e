package io.moneyprinter.topicsource;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.moneyprinter.ledger.VideoRow;
import io.moneyprinter.ledger.VideoState;
import io.moneyprinter.video.Failure;
import io.moneyprinter.video.Film;
import io.moneyprinter.video.Origin;
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
 * @param state one of {@code queued}, {@code running}, {@code publishing},
 * {@code published}, {@code failed}, {@code cancelled}
 * @param attempt from 1
 * @param stage the last stage that began; {@code null} before the first
 * @param percent of the whole work that is done, 0 to 100
 * @param sentence what is being done; {@code null} if nobody says
 * @param timeLeftSeconds a guess; {@code null} if there is none
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
		@Nullable Failure failure, @Nullable Origins origins, @Nullable FilmView film, Instant acceptedAt,
		Instant updatedAt, @Nullable Instant endedAt, Instant asOf, Links links) {

	static VideoView of(VideoRow row, @Nullable ProgressAnswer progress, Results results) {
		Origins origins = results.origins();
		FilmView film = results.film();
		int percent = percent(row);
		if (progress == null || progress.attempt() != row.attempt() || row.state().terminal()) {
			return new VideoView(row.id(), row.topic(), row.workClass(), row.state().id(), row.attempt(), row.stage(),
					percent, null, null, row.failure(), origins, film, row.acceptedAt(), row.updatedAt(), row.endedAt(),
					row.updatedAt(), Links.of(row.id()));
		}
		return new VideoView(row.id(), row.topic(), row.workClass(), row.state().id(), row.attempt(), row.stage(),
				Math.max(percent, progress.percent()), progress.sentence(), progress.timeLeftSeconds(), row.failure(),
				origins, film, row.acceptedAt(), row.updatedAt(), row.endedAt(), progress.asOf(), Links.of(row.id()));
	}

	private static int percent(VideoRow row) {
		if (row.state() == VideoState.PUBLISHED) {
			return 100;
		}
		double done = row.results().keySet().stream().mapToDouble(StageName::share).sum();
		return (int) Math.min(99, Math.floor(done * 100));
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
