package io.moneyprinter.backfill;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.moneyprinter.video.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * A run of a backfill has ended: what is told of it to whoever wants to know, at least
 * once, in order within each backfill.
 *
 * @param type {@code backfill-} and the state
 * @param eventId by which a repetition is known
 * @param backfill which
 * @param account whose
 * @param name for people
 * @param state in which it rests now: planned after a dry run, sampled while it waits to
 * be continued, stopped, over-budget, failed or done
 * @param sentence what became of it, for people
 * @param at when
 * @param lines of the input that were read
 * @param badLines of them, those of which no film can be made
 * @param items how many stand where
 * @param cost of the work so far
 * @param budget at which it stops; {@code null} for none
 * @param links where the API tells more
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BackfillEvent(String type, UUID eventId, BackfillId backfill, AccountId account, String name,
		BackfillState state, String sentence, Instant at, int lines, int badLines, Counts items, double cost,
		@Nullable Double budget, Links links) {

	/**
	 * What is told of a backfill whose run has just ended.
	 * @param progress how it stands
	 * @return a new event
	 */
	public static BackfillEvent of(BackfillProgress progress) {
		String sentence = progress.sentence();
		Instant ended = Objects.requireNonNull(progress.endedAt(), "a run that has ended");
		return new BackfillEvent("backfill-" + progress.state().id(), UUID.randomUUID(), progress.id(),
				progress.account(), progress.name(), progress.state(),
				(sentence != null) ? sentence : progress.summary(), ended, progress.lines(), progress.badLines(),
				progress.items(), progress.cost(), progress.budget(), Links.of(progress.id()));
	}

	/**
	 * Addresses below the API's own.
	 *
	 * @param self how it stands now
	 * @param html its report for people
	 * @param csv the same for programs, a row for each item
	 * @param badLines every bad line
	 */
	public record Links(String self, String html, String csv, String badLines) {

		static Links of(BackfillId id) {
			String self = "/v1/backfills/" + id;
			return new Links(self, self + "/report.html", self + "/report.csv", self + "/bad-lines.csv");
		}

	}

}
