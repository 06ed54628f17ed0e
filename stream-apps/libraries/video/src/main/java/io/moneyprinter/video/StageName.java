package io.moneyprinter.video;

import java.time.Duration;
import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The stages of a video's life, in their order.
 */
public enum StageName {

	/** Writes the script. */
	SCRIPT(Duration.ofSeconds(60), 0.05),
	/** Speaks the script. */
	SPEECH(Duration.ofSeconds(120), 0.15),
	/** Finds pictures and renders the film. */
	RENDER(Duration.ofSeconds(300), 0.75),
	/** Hands the film on. */
	PUBLISH(Duration.ofSeconds(120), 0.05);

	private final Duration clock;

	private final double share;

	StageName(Duration clock, double share) {
		this.clock = clock;
		this.share = share;
	}

	/**
	 * The time from one sign of life to the next after which the stage counts as hung;
	 * for a film of up to one minute.
	 * @return a positive duration
	 */
	public Duration clock() {
		return this.clock;
	}

	/**
	 * How much of the whole work this stage is, for progress shown to people; all shares
	 * add up to 1.
	 * @return between 0 and 1
	 */
	public double share() {
		return this.share;
	}

	/**
	 * The stage's name in JSON, topics, metrics and sentences.
	 * @return lower case
	 */
	@JsonValue
	public String id() {
		return name().toLowerCase(Locale.ROOT);
	}

	/**
	 * Finds a stage by its id.
	 * @param id lower-case name
	 * @return the stage
	 */
	@JsonCreator
	public static StageName of(String id) {
		return WireName.of(StageName.class, "stage", id);
	}

}
