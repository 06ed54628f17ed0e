package io.moneyprinter.backfill.report;

import java.io.IOException;

import io.moneyprinter.backfill.BackfillId;
import io.moneyprinter.backfill.BackfillItems;
import io.moneyprinter.backfill.BackfillProgress;
import io.moneyprinter.backfill.Backfills;

/**
 * What reports say at this moment, written page by page, whether or not a job is at the
 * backfill.
 */
public final class ReportContent {

	private final Backfills backfills;

	private final BackfillItems items;

	/**
	 * Creates the writer.
	 * @param backfills tells why items failed
	 * @param items has what is told of
	 */
	public ReportContent(Backfills backfills, BackfillItems items) {
		this.backfills = backfills;
		this.items = items;
	}

	/**
	 * The whole for people.
	 * @param progress how the backfill stands
	 * @param api address before the links of the API's own, such as
	 * {@code http://127.0.0.1:8006}; empty for a page that the API hands out
	 * @param out takes HTML
	 * @throws IOException if it does not
	 */
	public void html(BackfillProgress progress, String api, Appendable out) throws IOException {
		new HtmlPage(progress, this.backfills.failures(progress.account(), progress.id()),
				this.items.page(progress.id(), null, HtmlPage.MOST_ITEMS), api)
			.write(out);
	}

	/**
	 * A row for each item.
	 * @param id whose
	 * @param out takes CSV
	 * @throws IOException if it does not
	 */
	public void csv(BackfillId id, Appendable out) throws IOException {
		CsvTables.items(out, this.items, id);
	}

	/**
	 * A row for all that is wrong with a line.
	 * @param id whose
	 * @param out takes CSV
	 * @throws IOException if it does not
	 */
	public void badLines(BackfillId id, Appendable out) throws IOException {
		CsvTables.badLines(out, this.items, id);
	}

}
