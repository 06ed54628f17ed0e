package io.moneyprinter.progress;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.moneyprinter.video.AccountId;
import io.moneyprinter.video.Failure;
import io.moneyprinter.video.Hold;
import io.moneyprinter.video.StageName;
import io.moneyprinter.video.VideoId;
import org.jspecify.annotations.Nullable;

/**
 * How far a video is, as it is shown.
 *
 * @param videoId whose
 * @param account who asked
 * @param attempt from 1
 * @param state {@code queued}, {@code running}, {@code waiting}, {@code held},
 * {@code published}, {@code failed} or {@code cancelled}
 * @param stage the last that began; {@code null} before the first
 * @param percent of the whole work, each stage weighted by its share; 100 only when
 * published
 * @param sentence what is being done; {@code null} if nobody says, and while it does not
 * go on
 * @param timeLeftSeconds if the rest goes as fast as what is done, without the time spent
 * in queues or held; {@code null} while too little is done to tell, and while it does not
 * go on
 * @param hold why it does not go on; {@code null} while it does
 * @param failure why it failed; {@code null} unless it did
 * @param startedAt when the first stage began; {@code null} before
 * @param asOf time of the newest event in this
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Progress(VideoId videoId, AccountId account, int attempt, String state, @Nullable StageName stage,
		int percent, @Nullable String sentence, @Nullable Long timeLeftSeconds, @Nullable Hold hold,
		@Nullable Failure failure, @Nullable Instant startedAt, Instant asOf) {

	/** With less done than this, what is left cannot be told. */
	private static final double ENOUGH = 0.05;

	/**
	 * What is shown of what is known.
	 * @param known all that events have said
	 * @return its picture
	 */
	public static Progress of(VideoProgress known) {
		StageName stage = known.stages().keySet().stream().reduce((first, second) -> second).orElse(null);
		double done = done(known.stages(), stage);
		return new Progress(known.videoId(), known.account(), known.attempt(), state(known), stage,
				percent(known.end(), done), sentence(known, stage), timeLeft(known, done), known.hold(),
				known.failure(), known.startedAt(), known.asOf());
	}

	/** What came before a stage is done, also if an earlier attempt has done it. */
	private static double done(Map<StageName, StageProgress> stages, @Nullable StageName last) {
		double done = 0;
		for (StageName stage : StageName.values()) {
			StageProgress known = stages.get(stage);
			boolean passed = last != null && stage.compareTo(last) < 0;
			done += stage.share() * (passed ? 1 : (known != null) ? known.done() : 0);
		}
		return done;
	}

	private static String state(VideoProgress known) {
		VideoProgress.End end = known.end();
		Hold hold = known.hold();
		if (end != null) {
			return end.name().toLowerCase(Locale.ROOT);
		}
		if (hold != null) {
			return (hold.due() != null) ? "waiting" : "held";
		}
		return known.stages().isEmpty() ? "queued" : "running";
	}

	private static int percent(VideoProgress.@Nullable End end, double done) {
		return (end == VideoProgress.End.PUBLISHED) ? 100 : (int) Math.min(99, Math.floor(done * 100 + 1e-9));
	}

	private static @Nullable String sentence(VideoProgress known, @Nullable StageName stage) {
		StageProgress now = (stage != null) ? known.stages().get(stage) : null;
		boolean idle = known.end() != null || known.hold() != null;
		return (idle || now == null || now.sentence().isEmpty()) ? null : now.sentence();
	}

	/** Judged by what was seen at work: what an earlier attempt did tells no speed. */
	private static @Nullable Long timeLeft(VideoProgress known, double done) {
		double spent = 0;
		double seen = 0;
		for (Map.Entry<StageName, StageProgress> entry : known.stages().entrySet()) {
			Duration worked = entry.getValue().worked();
			spent += worked.toMillis() / 1000.0;
			seen += worked.isZero() ? 0 : entry.getKey().share() * entry.getValue().done();
		}
		boolean goesOn = known.end() == null && known.hold() == null;
		return (goesOn && seen >= ENOUGH) ? Math.round(spent * (1 - done) / seen) : null;
	}

}
