package io.moneyprinter.progress;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.moneyprinter.video.AccountId;
import io.moneyprinter.video.Failure;
import io.moneyprinter.video.StageName;
import io.moneyprinter.video.VideoId;
import org.jspecify.annotations.Nullable;

/**
 * How far a video is, as it is shown.
 *
 * @param videoId whose
 * @param account who asked
 * @param attempt from 1
 * @param state {@code queued}, {@code running}, {@code published}, {@code failed} or
 * {@code cancelled}
 * @param stage the last that began; {@code null} before the first
 * @param percent of the whole work, each stage weighted by its share; 100 only when
 * published
 * @param sentence what is being done; {@code null} if nobody says
 * @param timeLeftSeconds if the rest goes as fast as what is done; {@code null} while too
 * little is done to tell
 * @param failure why it failed; {@code null} unless it did
 * @param startedAt when the first stage began; {@code null} before
 * @param asOf time of the newest event in this
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Progress(VideoId videoId, AccountId account, int attempt, String state, @Nullable StageName stage,
		int percent, @Nullable String sentence, @Nullable Long timeLeftSeconds, @Nullable Failure failure,
		@Nullable Instant startedAt, Instant asOf) {

	/** With less done than this, what is left cannot be told. */
	private static final double ENOUGH = 0.05;

	/**
	 * What is shown of what is known.
	 * @param known all that events have said
	 * @return its picture
	 */
	public static Progress of(VideoProgress known) {
		VideoProgress.End end = known.end();
		StageName stage = known.stages().keySet().stream().reduce((first, second) -> second).orElse(null);
		double done = (end == VideoProgress.End.PUBLISHED) ? 1 : done(known.stages());
		return new Progress(known.videoId(), known.account(), known.attempt(), state(end, stage), stage,
				percent(end, done), sentence(end, stage, known), timeLeft(known, done), known.failure(),
				known.startedAt(), known.asOf());
	}

	private static double done(Map<StageName, StageProgress> stages) {
		return stages.entrySet()
			.stream()
			.mapToDouble((entry) -> entry.getKey().share() * entry.getValue().done())
			.sum();
	}

	private static String state(VideoProgress.@Nullable End end, @Nullable StageName stage) {
		if (end != null) {
			return end.name().toLowerCase(Locale.ROOT);
		}
		return (stage != null) ? "running" : "queued";
	}

	private static int percent(VideoProgress.@Nullable End end, double done) {
		return (end == VideoProgress.End.PUBLISHED) ? 100 : (int) Math.min(99, Math.floor(done * 100 + 1e-9));
	}

	private static @Nullable String sentence(VideoProgress.@Nullable End end, @Nullable StageName stage,
			VideoProgress known) {
		StageProgress now = (stage != null) ? known.stages().get(stage) : null;
		return (end != null || now == null || now.sentence().isEmpty()) ? null : now.sentence();
	}

	private static @Nullable Long timeLeft(VideoProgress known, double done) {
		Instant started = known.startedAt();
		if (known.end() != null || started == null || done < ENOUGH) {
			return null;
		}
		double spent = Duration.between(started, known.asOf()).toMillis() / 1000.0;
		return Math.round(spent * (1 - done) / done);
	}

}
