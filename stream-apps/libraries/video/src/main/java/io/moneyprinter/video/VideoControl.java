package io.moneyprinter.video;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * A command and the video it is for, as {@code video-controls} carries it.
 *
 * @param videoId which video
 * @param command what is asked
 * @param reason why it is rejected; only with {@link VideoCommand#REJECT}, which needs it
 * @param workClass the queue to wait in; {@code class} in JSON, only with
 * {@link VideoCommand#PRIORITIZE}, which needs it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record VideoControl(VideoId videoId, VideoCommand command, @Nullable String reason,
		@JsonProperty("class") @Nullable WorkClass workClass) {

	/** Longest reason, in characters. */
	public static final int MAX_REASON = 500;

	public VideoControl {
		reason = Text.optional("reason", reason, MAX_REASON);
		if ((command == VideoCommand.REJECT) != (reason != null)) {
			throw InvalidRequestException.of("reason", (reason != null) ? reason : "empty",
					(reason != null) ? "nothing, since only reject takes one" : "a sentence that says why");
		}
		if ((command == VideoCommand.PRIORITIZE) != (workClass != null)) {
			throw InvalidRequestException.of("class", (workClass != null) ? workClass.id() : "empty",
					(workClass != null) ? "nothing, since only prioritize takes one" : "interactive, bulk");
		}
	}

	@JsonCreator
	static VideoControl of(@JsonProperty("videoId") @Nullable VideoId videoId,
			@JsonProperty("command") @Nullable VideoCommand command, @JsonProperty("reason") @Nullable String reason,
			@JsonProperty("class") @Nullable WorkClass workClass) {
		if (videoId == null) {
			throw InvalidRequestException.of("videoId", "empty", "the id of a video");
		}
		if (command == null) {
			throw InvalidRequestException.of("command", "empty",
					"cancel, retry, pause, resume, approve, reject, prioritize");
		}
		return new VideoControl(videoId, command, reason, workClass);
	}

	/**
	 * A command that needs nothing besides.
	 * @param videoId which video
	 * @param command neither reject nor prioritize
	 * @return the control
	 */
	public static VideoControl of(VideoId videoId, VideoCommand command) {
		return new VideoControl(videoId, command, null, null);
	}

}
