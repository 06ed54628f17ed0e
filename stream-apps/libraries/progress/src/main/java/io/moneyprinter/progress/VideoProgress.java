package io.moneyprinter.progress;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.moneyprinter.video.AccountId;
import io.moneyprinter.video.Failure;
import io.moneyprinter.video.Hold;
import io.moneyprinter.video.StageName;
import io.moneyprinter.video.VideoEvent;
import io.moneyprinter.video.VideoEvent.VideoHeld;
import io.moneyprinter.video.VideoId;
import org.jspecify.annotations.Nullable;

/**
 * All that a video's events have said so far. Adding an event gives the same result
 * whatever came before or after it and however often it comes, so that neither duplicates
 * nor disorder do harm; events of lower attempts than the newest change nothing.
 *
 * @param videoId whose
 * @param account who asked
 * @param attempt the newest that was heard of
 * @param stages those that have begun
 * @param end how the attempt ended; {@code null} while it goes on
 * @param failure why it failed; {@code null} unless it did
 * @param held the last time it was held; {@code null} if it never was. Whether it still
 * is, tells {@link #hold()}
 * @param startedAt when the first stage began; {@code null} before
 * @param asOf time of the newest event
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record VideoProgress(VideoId videoId, AccountId account, int attempt, Map<StageName, StageProgress> stages,
		@Nullable End end, @Nullable Failure failure, @Nullable VideoHeld held, @Nullable Instant startedAt,
		Instant asOf) {

	public VideoProgress {
		EnumMap<StageName, StageProgress> ordered = new EnumMap<>(StageName.class);
		ordered.putAll(stages);
		stages = ordered;
	}

	private static final Comparator<VideoHeld> LATER = Comparator.comparing(VideoHeld::at)
		.thenComparing(VideoHeld::within)
		.thenComparing((event) -> event.hold().sentence());

	/**
	 * A video of which one event is known.
	 * @param event the first to be heard
	 * @return its progress
	 */
	static VideoProgress of(VideoEvent event) {
		return new VideoProgress(event.videoId(), event.account(), event.attempt(), Map.of(), null, null, null, null,
				event.at())
			.and(event);
	}

	/**
	 * This and one more event.
	 * @param event of the same video
	 * @return what is known with it
	 */
	VideoProgress and(VideoEvent event) {
		if (event.attempt() < this.attempt) {
			return this;
		}
		if (event.attempt() > this.attempt) {
			return of(event);
		}
		if (event instanceof VideoEvent.StageStarted started) {
			return with(started, started.stage(), StageProgress.begun(started.at()));
		}
		if (event instanceof VideoEvent.StageProgressed said) {
			return with(said, said.stage(),
					new StageProgress(said.sequence(), said.fraction(), said.sentence(), false, null, said.at()));
		}
		if (event instanceof VideoEvent.StageCompleted completed) {
			return with(completed, completed.stage(), StageProgress.completed(completed.at()));
		}
		return (event instanceof VideoHeld held) ? held(held) : ended(event);
	}

	/**
	 * Why it does not go on.
	 * @return what the last hold said, unless a stage has begun since or the attempt is
	 * over
	 */
	@Nullable Hold hold() {
		VideoHeld last = this.held;
		if (last == null || this.end != null) {
			return null;
		}
		boolean since = this.stages.entrySet()
			.stream()
			.anyMatch((entry) -> follows(entry.getKey(), last.stage()) || entry.getValue().begunAfter(last.at()));
		return since ? null : last.hold();
	}

	/** The clocks of two stages may differ, their order does not. */
	private static boolean follows(StageName stage, @Nullable StageName other) {
		return other == null || stage.compareTo(other) > 0;
	}

	private VideoProgress with(VideoEvent event, StageName stage, StageProgress said) {
		Map<StageName, StageProgress> all = new EnumMap<>(StageName.class);
		all.putAll(this.stages);
		all.merge(stage, said, StageProgress::and);
		Instant started = (this.startedAt == null || event.at().isBefore(this.startedAt)) ? event.at() : this.startedAt;
		return new VideoProgress(this.videoId, this.account, this.attempt, all, this.end, this.failure, this.held,
				started, later(event.at()));
	}

	private VideoProgress held(VideoHeld event) {
		boolean newer = this.held == null || LATER.compare(event, this.held) > 0;
		return new VideoProgress(this.videoId, this.account, this.attempt, this.stages, this.end, this.failure,
				newer ? event : this.held, this.startedAt, later(event.at()));
	}

	private VideoProgress ended(VideoEvent event) {
		Failure why = (event instanceof VideoEvent.VideoFailed failed) ? failed.failure() : this.failure;
		End how = (this.end != null) ? this.end : End.of(event);
		return new VideoProgress(this.videoId, this.account, this.attempt, this.stages, how, why, this.held,
				this.startedAt, later(event.at()));
	}

	private Instant later(Instant other) {
		return other.isAfter(this.asOf) ? other : this.asOf;
	}

	/** How an attempt can end. */
	public enum End {

		/** The film is with every target. */
		PUBLISHED,
		/** It failed. */
		FAILED,
		/** Somebody cancelled it. */
		CANCELLED;

		static @Nullable End of(VideoEvent event) {
			if (event instanceof VideoEvent.VideoPublished) {
				return PUBLISHED;
			}
			if (event instanceof VideoEvent.VideoFailed) {
				return FAILED;
			}
			return (event instanceof VideoEvent.VideoCancelled) ? CANCELLED : null;
		}

	}

}
