package io.moneyprinter.backfill;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * The items of backfills, whose states are the truth for every restart. Each call is one
 * short transaction; no worker holds one while it makes a film.
 * <p>
 * All methods throw {@link io.moneyprinter.video.VideoException} with
 * {@code LEDGER_UNAVAILABLE} when the database does not answer.
 */
public interface BackfillItems {

	/**
	 * Stages some records of the input, all or none of them. An item whose video an
	 * earlier line asks for too is left out: counted as a duplicate if it asks for the
	 * same, else reported as a bad line.
	 * @param id whose
	 * @param batch what was read
	 */
	void stage(BackfillId id, StagedBatch batch);

	/**
	 * Stages the failed items of another backfill of the same account, each to be tried
	 * again.
	 * @param id whose
	 * @param other the backfill that has them
	 * @param tries how often each
	 */
	void stageFailed(BackfillId id, BackfillId other, int tries);

	/**
	 * What has been staged, as a plan needs it.
	 * @param id whose
	 * @return sums over all items that are not at an end
	 */
	Volume volume(BackfillId id);

	/**
	 * How much longer than estimated films took lately, over all backfills.
	 * @return seconds for a second of estimated work; empty without a past
	 */
	Optional<Double> pace();

	/**
	 * Marks a sample, spread evenly over the input.
	 * @param id whose
	 * @param films how many
	 */
	void sample(BackfillId id, int films);

	/**
	 * Takes the item with the most work that nobody has: that way the last ones are
	 * short, and all workers end together.
	 * @param id whose
	 * @param run whose worker asks
	 * @param sampleOnly whether only the sample counts
	 * @return an item for this worker alone; empty if there is none at the moment
	 */
	Optional<Item> claim(BackfillId id, UUID run, boolean sampleOnly);

	/**
	 * Whether there is, or may be again, something to claim.
	 * @param id whose
	 * @param sampleOnly whether only the sample counts
	 * @return {@code false} if all is at an end
	 */
	boolean unfinished(BackfillId id, boolean sampleOnly);

	/**
	 * Gives an item back.
	 * @param item which
	 * @param run that has it
	 * @param delay until it may be taken again
	 * @param worked time spent on it
	 */
	void putBack(Item item, UUID run, Duration delay, Duration worked);

	/**
	 * An item has come to its end. Nothing happens if the run has lost it.
	 * @param item which
	 * @param run that has it
	 * @param end how
	 * @param worked time spent on it
	 * @return {@code false} if the run has lost it
	 */
	boolean end(Item item, UUID run, ItemEnd end, Duration worked);

	/**
	 * Sets an item right whose end is not that of its video.
	 * @param id whose
	 * @param key which
	 * @param end how its video ended; {@code null} if it has not
	 */
	void correct(BackfillId id, ItemKey key, @Nullable ItemEnd end);

	/**
	 * How many items stand where.
	 * @param id whose
	 * @return the counts
	 */
	Counts counts(BackfillId id);

	/**
	 * Items by line.
	 * @param id whose
	 * @param after the last one of the page before; {@code null} for the first page
	 * @param limit at most so many
	 * @return items as a report tells of them
	 */
	List<ItemRow> page(BackfillId id, @Nullable ItemKey after, int limit);

	/**
	 * Bad lines by line.
	 * @param id whose
	 * @param after only those of later lines
	 * @param limit at most so many
	 * @return bad lines
	 */
	List<BadLine> badLines(BackfillId id, int after, int limit);

	/**
	 * Sums over items.
	 *
	 * @param films how many
	 * @param seconds of estimated work
	 * @param longest of them
	 * @param bytes estimated
	 * @param badLines that were found
	 */
	record Volume(long films, double seconds, double longest, long bytes, int badLines) {
	}

	/**
	 * Records of the input in their order.
	 *
	 * @param before how many records were staged before
	 * @param records how many these are
	 * @param items of the good ones
	 * @param badLines what is wrong with the others
	 * @param place of the last of them, in the words of the input; {@code null} if it
	 * needs none
	 */
	record StagedBatch(int before, int records, List<StagedItem> items, List<BadLine> badLines,
			@Nullable String place) {

		public StagedBatch {
			items = List.copyOf(items);
			badLines = List.copyOf(badLines);
		}

	}

}
