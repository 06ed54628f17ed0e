package io.moneyprinter.backfill;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.moneyprinter.video.AccountId;
import io.moneyprinter.video.ArtifactRef;
import org.jspecify.annotations.Nullable;

/**
 * What a backfill says of itself, the same for API, command line and report.
 *
 * @param id which
 * @param account whose
 * @param name for people
 * @param state where it stands
 * @param sentence why it stands there; {@code null} if that needs no words
 * @param paused whether a person has paused it
 * @param concurrency films at a time
 * @param hourlyPrice what an hour of work costs now
 * @param budget at which a run stops; {@code null} for none
 * @param mostFilmsAnHour how many films are begun in an hour at most; {@code null} for
 * any number
 * @param live whether a job is at it, or was launched a moment ago
 * @param lines of the input that were read
 * @param badLines of them, those of which no film can be made
 * @param duplicates of them, those that ask for a film which an earlier line asked for
 * @param items how many stand where
 * @param plan what it was estimated to come to; {@code null} before it was planned
 * @param filmsAnHour at the pace of the present run; 0 before its first film
 * @param secondsLeft until all is done at this pace; {@code null} if that cannot be told
 * @param cost of the work done, each part at the hourly price of its time
 * @param createdAt when it was asked for
 * @param startedAt when its first film was begun; {@code null} before
 * @param endedAt when its last run ended; {@code null} while one is at it
 * @param badLineReport CSV with every bad line; {@code null} if there is none
 * @param csvReport one row for each item; {@code null} before the end
 * @param htmlReport the same for people; {@code null} before the end
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BackfillProgress(BackfillId id, AccountId account, String name, BackfillState state,
		@Nullable String sentence, boolean paused, int concurrency, double hourlyPrice, @Nullable Double budget,
		@Nullable Integer mostFilmsAnHour, boolean live, int lines, int badLines, int duplicates, Counts items,
		@Nullable Plan plan, double filmsAnHour, @Nullable Long secondsLeft, double cost, Instant createdAt,
		@Nullable Instant startedAt, @Nullable Instant endedAt, @Nullable ArtifactRef badLineReport,
		@Nullable ArtifactRef csvReport, @Nullable ArtifactRef htmlReport) {

	/**
	 * What has become of its items.
	 * @return a sentence
	 */
	public String summary() {
		StringBuilder told = new StringBuilder();
		told.append(this.items.published()).append(" of ").append(this.items.all()).append(" films are published");
		append(told, this.items.failed(), "failed");
		append(told, this.items.cancelled(), "cancelled");
		append(told, this.items.held(), "held by a person");
		append(told, this.items.unfinished(), "not made yet");
		append(told, this.badLines, (this.badLines == 1) ? "line is bad" : "lines are bad");
		return told.append('.').toString();
	}

	private static void append(StringBuilder told, long count, String what) {
		if (count > 0) {
			told.append(", ").append(count).append(' ').append(what);
		}
	}

	/**
	 * The same, standing elsewhere: for a report that is written just before its run
	 * ends.
	 * @param next where
	 * @param why a sentence; {@code null} if that needs no words
	 * @return a copy
	 */
	public BackfillProgress endingAs(BackfillState next, @Nullable String why) {
		return new BackfillProgress(this.id, this.account, this.name, next, why, this.paused, this.concurrency,
				this.hourlyPrice, this.budget, this.mostFilmsAnHour, false, this.lines, this.badLines, this.duplicates,
				this.items, this.plan, this.filmsAnHour, this.secondsLeft, this.cost, this.createdAt, this.startedAt,
				this.endedAt, this.badLineReport, this.csvReport, this.htmlReport);
	}

}
