package io.moneyprinter.backfilljob;

import java.nio.file.Path;
import java.time.Duration;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the job works. What it makes is told by its parameter {@code backfill=ID}.
 *
 * @param partitions most films at a time, 1 to 64; how many of them work is the
 * backfill's own concurrency, which may change while it runs
 * @param input a file to make the backfill of, if none has the id yet: CSV or JSON Lines,
 * on this machine
 * @param options of the backfill that is made of it, as JSON; the usual ones if nothing
 * is said
 * @param account whose backfill that is
 * @param idle how long a worker rests that has nothing to do
 * @param patience how long an outage of the job's own database may last: Spring Batch
 * fails at the first note that it cannot write
 * @param grid whether films are rendered together with the grid's members, which this
 * process joins; else they are rendered by this process alone
 */
@ConfigurationProperties("moneyprinter.backfill")
public record BackfillProperties(@DefaultValue("8") int partitions, @Nullable Path input, @Nullable String options,
		@DefaultValue("local") String account, @DefaultValue("1s") Duration idle, @DefaultValue("2m") Duration patience,
		@DefaultValue("false") boolean grid) {

	private static final int MOST = 64;

	public BackfillProperties {
		if (partitions < 1 || partitions > MOST) {
			throw new IllegalArgumentException("moneyprinter.backfill.partitions is " + partitions + "; allowed: 1 to "
					+ MOST + " films at a time.");
		}
	}

}
