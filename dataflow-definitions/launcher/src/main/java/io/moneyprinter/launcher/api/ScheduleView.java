package io.moneyprinter.launcher.api;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A task that is launched again and again.
 *
 * @param name of the schedule
 * @param task which task
 * @param parameters of its job
 * @param cron when
 * @param zone whose clocks are meant
 * @param misfire {@code once} or {@code skip}
 * @param overlap {@code skip}, {@code wait} or {@code allow}
 * @param blackouts when nothing is launched
 * @param paused whether nothing is launched until somebody says so
 * @param next the next times
 */
public record ScheduleView(String name, String task, Map<String, String> parameters, String cron, String zone,
		String misfire, String overlap, List<String> blackouts, boolean paused, List<Instant> next) {

	/**
	 * What became of a planned time, or of a launch by hand.
	 *
	 * @param planned the time
	 * @param byHand whether somebody asked for it
	 * @param outcome in one word
	 * @param decided when that was decided
	 * @param run Data Flow's id of the execution; {@code null} if there is none
	 * @param ended when the execution ended; {@code null} if it has not, or there is none
	 * @param result {@code complete} or {@code failed}, once it has ended
	 * @param sentence why nothing was launched, or why it failed; {@code null} otherwise
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	public record Turn(Instant planned, boolean byHand, String outcome, Instant decided, @Nullable Long run,
			@Nullable Instant ended, @Nullable String result, @Nullable String sentence) {

		/** How far it is, in one word. */
		public String standing() {
			return (this.result != null) ? this.result : this.outcome;
		}
	}

	/**
	 * What is asked for.
	 *
	 * @param name of the schedule
	 * @param task which task
	 * @param parameters of its job
	 * @param cron when
	 * @param zone whose clocks are meant
	 * @param misfire policy
	 * @param overlap policy
	 * @param blackouts when nothing is launched
	 */
	public record Order(String name, String task, Map<String, String> parameters, String cron, String zone,
			String misfire, String overlap, List<String> blackouts) {
	}

}
