package io.moneyprinter.backfill.postgres;

import java.sql.Types;
import java.util.ArrayList;
import java.util.List;

import io.moneyprinter.backfill.BackfillId;
import io.moneyprinter.backfill.BackfillItems.StagedBatch;
import io.moneyprinter.backfill.BackfillOptions;
import io.moneyprinter.backfill.BadLine;
import io.moneyprinter.backfill.StagedItem;
import io.moneyprinter.ledger.postgres.LedgerCalls;
import org.jspecify.annotations.Nullable;

/** Writes what was read from an input, within a transaction of the caller. */
final class Staging {

	private final LedgerCalls calls;

	Staging(LedgerCalls calls) {
		this.calls = calls;
	}

	/**
	 * A batch that an earlier run has staged is recognised by where it begins.
	 */
	void stage(BackfillId id, StagedBatch batch) {
		Locked backfill = lock(id);
		if (backfill.records() != batch.before()) {
			return;
		}
		List<BadLine> bad = new ArrayList<>(batch.badLines());
		int duplicates = 0;
		for (StagedItem item : batch.items()) {
			if (!insert(id, item, backfill.tries())) {
				duplicates += asksForTheSame(id, item) ? 1 : 0;
				conflict(id, item, bad);
			}
		}
		int place = 0;
		for (BadLine line : bad) {
			insert(id, line, place++);
		}
		count(id, batch.records(), (int) bad.stream().mapToInt(BadLine::line).distinct().count(), duplicates);
		place(id, batch.place());
	}

	private Locked lock(BackfillId id) {
		return this.calls.sql("select records, options from backfill.backfill where id = :id for update")
			.param("id", id.value())
			.query((row, number) -> new Locked(row.getInt("records"),
					Columns.read(row.getString("options"), BackfillOptions.class).tries()))
			.single();
	}

	private boolean insert(BackfillId id, StagedItem item, int tries) {
		return this.calls.sql("""
				insert into backfill.item (backfill, line, variant, video_id, topic, request, results, seconds, bytes,
					most_attempts)
				values (:id, :line, :variant, :video, :topic, :request, :results, :seconds, :bytes, :tries)
				on conflict do nothing
				""")
			.param("id", id.value())
			.param("line", item.key().line())
			.param("variant", item.key().variant())
			.param("video", item.video().value())
			.param("topic", item.topic())
			.param("request", item.request())
			.param("results", Columns.written(item.results()), Types.VARCHAR)
			.param("seconds", item.seconds())
			.param("bytes", item.bytes())
			.param("tries", tries)
			.update() == 1;
	}

	private void conflict(BackfillId id, StagedItem item, List<BadLine> bad) {
		if (!asksForTheSame(id, item) && item.key().variant() == 0) {
			bad.add(new BadLine(item.key().line(), "idempotencyKey", "used before",
					"a key that no earlier line has with another request"));
		}
	}

	private boolean asksForTheSame(BackfillId id, StagedItem item) {
		return this.calls.sql("select request from backfill.item where backfill = :id and video_id = :video")
			.param("id", id.value())
			.param("video", item.video().value())
			.query(String.class)
			.single()
			.equals(item.request());
	}

	private void insert(BackfillId id, BadLine line, int place) {
		this.calls.sql("""
				insert into backfill.bad_line (backfill, line, place, field, value, allowed)
				values (:id, :line, :place, :field, :value, :allowed)
				""")
			.param("id", id.value())
			.param("line", line.line())
			.param("place", place)
			.param("field", line.field())
			.param("value", line.value())
			.param("allowed", line.allowed())
			.update();
	}

	private void count(BackfillId id, int records, int bad, int duplicates) {
		this.calls.sql("""
				update backfill.backfill set records = records + :records, bad_records = bad_records + :bad,
					duplicates = duplicates + :duplicates
				where id = :id
				""")
			.param("id", id.value())
			.param("records", records)
			.param("bad", bad)
			.param("duplicates", duplicates)
			.update();
	}

	private void place(BackfillId id, @Nullable String place) {
		if (place != null) {
			this.calls.sql("update backfill.backfill set input_place = :place where id = :id")
				.param("place", place)
				.param("id", id.value())
				.update();
		}
	}

	int stageFailed(BackfillId id, BackfillId other, int tries) {
		int items = this.calls.sql("""
				insert into backfill.item (backfill, line, variant, video_id, topic, request, results, seconds, bytes,
					most_attempts, insisted)
				select mine.id, i.line, i.variant, i.video_id, i.topic, i.request, i.results, i.seconds, i.bytes,
					i.attempt + :tries, i.attempt
				from backfill.item i join backfill.backfill theirs on theirs.id = i.backfill
					join backfill.backfill mine on mine.id = :id and mine.account = theirs.account
				where i.backfill = :other and i.state = 'FAILED'
				on conflict do nothing
				""").param("id", id.value()).param("other", other.value()).param("tries", tries).update();
		count(id, items, 0, 0);
		return items;
	}

	/**
	 * What is known of a backfill that nobody else stages for now.
	 *
	 * @param records staged before
	 * @param tries of each item
	 */
	private record Locked(int records, int tries) {
	}

}
