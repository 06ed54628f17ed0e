package io.moneyprinter.video;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * Intake's answer to a producer, on {@code video-replies}.
 *
 * @param status taken or refused
 * @param correlationId echoed from the request's header of that name; {@code null} if
 * there was none
 * @param videos ids of the videos that will come to an end; empty if refused
 * @param failure why it was refused; {@code null} if taken
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record VideoReply(Status status, @Nullable String correlationId, List<VideoId> videos,
		@Nullable Failure failure) {

	public VideoReply {
		videos = List.copyOf(videos);
	}

	/** Taken or refused. */
	public enum Status {

		/** There will be films, or failures with a reason. */
		ACCEPTED,
		/** Nothing will happen. */
		REJECTED;

		/**
		 * The name in JSON.
		 * @return lower case
		 */
		@JsonValue
		public String id() {
			return WireName.of(this);
		}

		/**
		 * Finds a status by its id.
		 * @param id the name in JSON
		 * @return the status
		 */
		@JsonCreator
		public static Status of(String id) {
			return WireName.of(Status.class, "status", id);
		}

	}

}
