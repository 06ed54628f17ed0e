package io.moneyprinter.topicsource.schedule;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.moneyprinter.schedule.Blackout;
import io.moneyprinter.schedule.Firing;
import io.moneyprinter.schedule.Schedule;
import io.moneyprinter.schedule.Schedules.Planned;
import org.jspecify.annotations.Nullable;

/**
 * A schedule as it is shown.
 *
 * @param name by which the account knows it
 * @param task which task
 * @param parameters of its job
 * @param cron when
 * @param zone whose clocks are meant
 * @param misfire {@code once} or {@code skip}
 * @param overlap {@code skip}, {@code wait} or {@code allow}
 * @param blackouts when nothing is launched
 * @param paused whether nothing is launched until somebody says so
 * @param next the next times; empty while it is paused
 */
record ScheduleView(String name, String task, Map<String, String> parameters, String cron, String zone, String misfire,
		String overlap, List<String> blackouts, boolean paused, List<Instant> next) {

	private static final int SHOWN = 3;

	static ScheduleView of(Planned planned, Instant now) {
		Schedule schedule = planned.schedule();
		return new ScheduleView(schedule.name(), schedule.task(), new TreeMap<>(schedule.parameters()),
				schedule.cron().expression(), schedule.zone().getId(), word(schedule.misfire()),
				word(schedule.overlap()), schedule.blackouts().stream().map(Blackout::toString).toList(),
				schedule.paused(), schedule.paused() ? List.of() : schedule.next(now, SHOWN));
	}

	private static String word(Enum<?> constant) {
		return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/**
	 * All schedules of an account.
	 *
	 * @param schedules by name
	 */
	record All(List<ScheduleView> schedules) {
	}

	/**
	 * What became of a call.
	 *
	 * @param outcome {@code done}, or {@code already} if nothing had to change
	 * @param sentence the same for people
	 */
	record Answer(String outcome, String sentence) {
	}

	/**
	 * What became of a planned time, or of a launch by hand.
	 *
	 * @param planned the time
	 * @param byHand whether somebody asked for it
	 * @param outcome {@code launching}, {@code launched}, {@code refused},
	 * {@code missed}, {@code blacked-out} or {@code overlapped}
	 * @param decided when that was decided
	 * @param run Data Flow's id of the task's execution; {@code null} if there is none
	 * @param ended when the run ended; {@code null} if it has not, or there is none
	 * @param result {@code complete} or {@code failed}, once the run has ended
	 * @param sentence why nothing was launched, or why the run failed; {@code null}
	 * otherwise
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Turn(Instant planned, boolean byHand, String outcome, Instant decided, @Nullable Long run,
			@Nullable Instant ended, @Nullable String result, @Nullable String sentence) {

		static Turn of(Firing firing) {
			Firing.End end = firing.end();
			return new Turn(firing.planned(), firing.byHand(), word(firing.outcome()), firing.decided(), firing.run(),
					(end != null) ? end.at() : null, (end != null) ? (end.failed() ? "failed" : "complete") : null,
					firing.sentence().isEmpty() ? null : firing.sentence());
		}

	}

	/**
	 * What became of the latest times.
	 *
	 * @param turns newest first
	 */
	record History(List<Turn> turns) {
	}

}
