package io.moneyprinter.backfill.stage;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.moneyprinter.artifacts.ArtifactStore;
import io.moneyprinter.backfill.Backfill;
import io.moneyprinter.backfill.BackfillItems;
import io.moneyprinter.backfill.ItemEnd;
import io.moneyprinter.backfill.ItemKey;
import io.moneyprinter.backfill.ItemRow;
import io.moneyprinter.backfill.ItemState;
import io.moneyprinter.ledger.Ledger;
import io.moneyprinter.ledger.VideoRow;
import io.moneyprinter.video.VideoId;
import org.jspecify.annotations.Nullable;

/**
 * Looks whether every item is at one end, and whether it is the one of its video. Since
 * the item ended, somebody may have tried its video again, or approved it: then the
 * ledger is right.
 */
public final class Verification {

	private static final int PAGE = 500;

	private final BackfillItems items;

	private final Ledger ledger;

	private final VideoEnds ends;

	/**
	 * Creates the check.
	 * @param items that are looked at
	 * @param ledger that is believed
	 * @param store has the films
	 */
	public Verification(BackfillItems items, Ledger ledger, ArtifactStore store) {
		this.items = items;
		this.ledger = ledger;
		this.ends = new VideoEnds(store);
	}

	/**
	 * Looks at all items.
	 * @param backfill whose
	 * @return how many had to be set right
	 */
	public long verify(Backfill backfill) {
		long corrected = 0;
		List<ItemRow> page = this.items.page(backfill.id(), null, PAGE);
		while (!page.isEmpty()) {
			Map<VideoId, VideoRow> rows = this.ledger.findAll(page.stream().map(ItemRow::video).toList());
			corrected += page.stream().filter((item) -> corrected(backfill, item, rows.get(item.video()))).count();
			ItemKey last = page.get(page.size() - 1).key();
			page = this.items.page(backfill.id(), last, PAGE);
		}
		return corrected;
	}

	/** What intake refused has no video, and an item without an end says so itself. */
	private boolean corrected(Backfill backfill, ItemRow item, @Nullable VideoRow row) {
		if (!item.state().end() || (row == null && item.state() == ItemState.FAILED)
				|| (row != null && agrees(item, row))) {
			return false;
		}
		Optional<ItemEnd> end = Optional.ofNullable(row).flatMap((video) -> this.ends.of(video, item.reused()));
		this.items.correct(backfill.id(), item.key(), end.orElse(null));
		return true;
	}

	private static boolean agrees(ItemRow item, VideoRow row) {
		boolean refused = item.state() == ItemState.FAILED && item.attempt() == 0;
		return refused || (item.attempt() == row.attempt() && item.state().name().equals(row.state().name()));
	}

}
