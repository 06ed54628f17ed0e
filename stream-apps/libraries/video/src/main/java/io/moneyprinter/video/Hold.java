package io.moneyprinter.video;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * Why a video does not go on by itself.
 *
 * @param reason what it waits for
 * @param sentence the same for people, with what can be done
 * @param due when it goes on by itself; {@code null} if it waits for a person
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Hold(Reason reason, String sentence, @Nullable Instant due) {

	public Hold {
		if ((reason == Reason.LATER) != (due != null)) {
			throw new IllegalArgumentException("A video that waits for its time, and no other, has a time.");
		}
		// What a database cannot keep as text.
		sentence = sentence.replace('\0', ' ');
	}

	/** What a video waits for. */
	public enum Reason {

		/** Somebody paused it. */
		PAUSED,
		/** Somebody wants to see the script. */
		SCRIPT_REVIEW,
		/** Somebody wants to see the film. */
		FILM_REVIEW,
		/** A target may or may not have the film, and cannot be asked. */
		IN_DOUBT,
		/** A provider asked for patience; it goes on when its time comes. */
		LATER;

		/**
		 * The name in JSON and on screens.
		 * @return lower case with hyphens
		 */
		@JsonValue
		public String id() {
			return WireName.of(this);
		}

		/**
		 * Finds a reason by its id.
		 * @param id the name in JSON
		 * @return the reason
		 */
		@JsonCreator
		public static Reason of(String id) {
			return WireName.of(Reason.class, "reason", id);
		}

	}

}
