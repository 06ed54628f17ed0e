package io.moneyprinter.video;

import java.time.Instant;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a video. Events of one attempt carry ids that depend on
 * nothing but what happened, so that a repeated delivery, and a repeated stage, can be
 * told from a new event.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({ @JsonSubTypes.Type(value = VideoEvent.VideoAccepted.class, name = "video-accepted"),
		@JsonSubTypes.Type(value = VideoEvent.StageStarted.class, name = "stage-started"),
		@JsonSubTypes.Type(value = VideoEvent.StageProgressed.class, name = "stage-progressed"),
		@JsonSubTypes.Type(value = VideoEvent.StageCompleted.class, name = "stage-completed"),
		@JsonSubTypes.Type(value = VideoEvent.VideoPublished.class, name = "video-published"),
		@JsonSubTypes.Type(value = VideoEvent.VideoFailed.class, name = "video-failed"),
		@JsonSubTypes.Type(value = VideoEvent.VideoCancelled.class, name = "video-cancelled"),
		@JsonSubTypes.Type(value = VideoEvent.VideoHeld.class, name = "video-held") })
@JsonIgnoreProperties(value = "eventId", allowGetters = true, ignoreUnknown = true)
public sealed interface VideoEvent {

	/** Whose event it is; the key of its record. */
	VideoId videoId();

	/**
	 * Which attempt, from 1; events of lower attempts than the newest are out of date.
	 */
	int attempt();

	/** Who asked for the video. */
	AccountId account();

	/** When it happened, by the clock of who says it. */
	Instant at();

	/**
	 * What distinguishes this event from others of its kind within the attempt; empty if
	 * there can be one only.
	 */
	default String within() {
		return "";
	}

	/**
	 * The deterministic id of this event.
	 * @return a name-based UUID of video, attempt, kind and what is told apart within
	 */
	@JsonProperty("eventId")
	default UUID eventId() {
		return NameBasedUuid.of(videoId().value(), attempt() + "/" + getClass().getSimpleName() + "/" + within());
	}

	/**
	 * Whether nothing more happens in this attempt.
	 * @return {@code true} for published, failed and cancelled
	 */
	default boolean ends() {
		return this instanceof VideoPublished || this instanceof VideoFailed || this instanceof VideoCancelled;
	}

	/**
	 * The request was taken: from now on there will be an end.
	 *
	 * @param topic what the film is about
	 * @param workClass which queue it waits in
	 */
	record VideoAccepted(VideoId videoId, int attempt, AccountId account, Instant at, String topic,
			@JsonProperty("class") WorkClass workClass) implements VideoEvent {
	}

	/**
	 * A stage began its work: its clock runs.
	 *
	 * @param stage which
	 */
	record StageStarted(VideoId videoId, int attempt, AccountId account, Instant at,
			StageName stage) implements VideoEvent {

		@Override
		public String within() {
			return this.stage.id();
		}

	}

	/**
	 * A sign of life from a stage, with how far it is.
	 *
	 * @param stage which
	 * @param sequence counts the signs of life of this stage, from 1
	 * @param fraction of the stage's work that is done, 0 to 1
	 * @param sentence what it is doing, such as "scene 3 of 8"
	 */
	record StageProgressed(VideoId videoId, int attempt, AccountId account, Instant at, StageName stage, long sequence,
			double fraction, String sentence) implements VideoEvent {

		@Override
		public String within() {
			return this.stage.id() + "/" + this.sequence;
		}

	}

	/**
	 * A stage committed its result.
	 *
	 * @param stage which
	 * @param manifest its result
	 * @param reused whether an earlier run had made it already
	 */
	record StageCompleted(VideoId videoId, int attempt, AccountId account, Instant at, StageName stage,
			ArtifactRef manifest, boolean reused) implements VideoEvent {

		@Override
		public String within() {
			return this.stage.id();
		}

	}

	/**
	 * The film is with every target.
	 *
	 * @param publication where
	 */
	record VideoPublished(VideoId videoId, int attempt, AccountId account, Instant at,
			Publication publication) implements VideoEvent {
	}

	/**
	 * The attempt failed.
	 *
	 * @param failure code, sentence, stage
	 */
	record VideoFailed(VideoId videoId, int attempt, AccountId account, Instant at,
			Failure failure) implements VideoEvent {
	}

	/**
	 * Somebody cancelled the video.
	 *
	 * @param stage in which the cancellation was noticed; {@code null} before the first
	 */
	record VideoCancelled(VideoId videoId, int attempt, AccountId account, Instant at,
			@Nullable StageName stage) implements VideoEvent {
	}

	/**
	 * The video does not go on by itself, or not yet.
	 *
	 * @param stage that was finished, or is to be tried again; {@code null} before the
	 * first
	 * @param hold why, and until when
	 */
	record VideoHeld(VideoId videoId, int attempt, AccountId account, Instant at, @Nullable StageName stage,
			Hold hold) implements VideoEvent {

		@Override
		public String within() {
			return ((this.stage != null) ? this.stage.id() : "") + "/" + this.hold.reason().id()
					+ ((this.hold.due() != null) ? "/" + this.hold.due() : "");
		}

	}

}
