package io.moneyprinter.backfill.report;

import java.io.IOException;
import java.util.List;

import io.moneyprinter.backfill.BackfillId;
import io.moneyprinter.backfill.BackfillItems;
import io.moneyprinter.backfill.BadLine;
import io.moneyprinter.backfill.ItemKey;
import io.moneyprinter.backfill.ItemRow;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** Tables for programs and spreadsheets, written page by page. */
final class CsvTables {

	private static final int PAGE = 500;

	private static final double MILLIS = 1000;

	private CsvTables() {
	}

	static void items(Appendable out, BackfillItems items, BackfillId id) throws IOException {
		CSVPrinter table = table(out, "line", "variant", "video", "topic", "state", "attempt", "reused", "code",
				"stage", "sentence", "estimatedSeconds", "workedSeconds", "filmSeconds", "bytes", "endedAt", "film");
		List<ItemRow> page = items.page(id, null, PAGE);
		while (!page.isEmpty()) {
			for (ItemRow item : page) {
				print(table, item);
			}
			ItemKey last = page.get(page.size() - 1).key();
			page = items.page(id, last, PAGE);
		}
		table.flush();
	}

	private static void print(CSVPrinter table, ItemRow item) throws IOException {
		table.printRecord(item.key().line(), item.key().variant(), item.video(), cell(item.topic()), item.state().id(),
				item.attempt(), item.reused(), (item.code() != null) ? item.code().name() : null,
				(item.stage() != null) ? item.stage().id() : null, cell(item.sentence()), item.estimatedSeconds(),
				item.workedSeconds(), item.lengthMillis() / MILLIS, item.bytes(), item.endedAt(), Links.film(item));
	}

	static void badLines(Appendable out, BackfillItems items, BackfillId id) throws IOException {
		CSVPrinter table = table(out, "line", "field", "value", "allowed");
		List<BadLine> page = items.badLines(id, 0, PAGE);
		while (!page.isEmpty()) {
			for (BadLine line : page) {
				table.printRecord(line.line(), cell(line.field()), cell(line.value()), cell(line.allowed()));
			}
			page = items.badLines(id, page.get(page.size() - 1).line(), PAGE);
		}
		table.flush();
	}

	private static CSVPrinter table(Appendable out, String... header) throws IOException {
		return new CSVPrinter(out, CSVFormat.RFC4180.builder().setHeader(header).get());
	}

	/** A text that a spreadsheet would take for a formula stays a text. */
	private static @Nullable String cell(@Nullable String text) {
		return (text != null && !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0) ? "'" + text : text;
	}

}
