package io.moneyprinter.launcher.api;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * How a backfill stands.
 *
 * @param id which
 * @param name for people
 * @param state in one word
 * @param sentence why it stands there; {@code null} if that needs no words
 * @param paused whether no further films are begun
 * @param live whether a job is at it, or was launched a moment ago
 * @param lines of the input that were read
 * @param badLines of them, those of which no film can be made
 * @param items how many stand where
 * @param plan what it was estimated to come to; {@code null} before it was planned
 * @param filmsAnHour at the present pace
 * @param secondsLeft until all is done; {@code null} if that cannot be told
 * @param cost of the work done
 * @param createdAt when it was asked for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
public record BackfillView(String id, String name, String state, @Nullable String sentence, boolean paused,
		boolean live, int lines, int badLines, Items items, @Nullable Plan plan, double filmsAnHour,
		@Nullable Long secondsLeft, double cost, Instant createdAt) {

	/** Whether nothing more happens unless somebody says so. */
	public boolean rests() {
		return !this.live;
	}

	/** Whether it rests where it was to come. */
	public boolean well() {
		return switch (this.state) {
			case "planned", "sampled", "done" -> true;
			default -> false;
		};
	}

	/** Whether its job has gone without a word. */
	public boolean abandoned() {
		return switch (this.state) {
			case "created", "staging", "running" -> !this.live;
			default -> false;
		};
	}

	/**
	 * What it would come to.
	 *
	 * @param films how many
	 * @param wallSeconds until all are made
	 * @param bytes of all films
	 * @param cost of the work
	 */
	@JsonIgnoreProperties(ignoreUnknown = true)
	public record Plan(long films, long wallSeconds, long bytes, double cost) {
	}

	/**
	 * How many items stand where.
	 *
	 * @param ready to be made
	 * @param taken being made
	 * @param published with every target
	 * @param failed with a reason
	 * @param cancelled by somebody
	 * @param held until a person decides
	 */
	@JsonIgnoreProperties(ignoreUnknown = true)
	public record Items(long ready, long taken, long published, long failed, long cancelled, long held) {

		public long ended() {
			return this.published + this.failed + this.cancelled + this.held;
		}

		public long all() {
			return this.ready + this.taken + ended();
		}

	}

}
