package io.moneyprinter.backfill.report;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

import io.moneyprinter.backfill.BackfillProgress;
import io.moneyprinter.backfill.Counts;
import io.moneyprinter.backfill.FailureGroup;
import io.moneyprinter.backfill.ItemRow;
import io.moneyprinter.backfill.Plan;

/**
 * A page for people: counts, times, costs, and failures by cause with what mends each.
 *
 * @param progress how the backfill stands
 * @param failures by cause
 * @param items the first of them; the table has them all
 */
record HtmlPage(BackfillProgress progress, List<FailureGroup> failures, List<ItemRow> items) {

	/** Beyond this a page is no page any more. */
	static final int MOST_ITEMS = 500;

	private static final String HEAD = """
			<!doctype html>
			<html lang="en"><head><meta charset="utf-8"><title>%1$s</title><style>
			body{font:16px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:64rem;padding:0 1rem;color:#222}
			table{border-collapse:collapse;width:100%%}th,td{text-align:left;padding:.3rem .6rem;border-bottom:1px solid #ddd;
			vertical-align:top}th{font-weight:600}td.n{text-align:right;font-variant-numeric:tabular-nums}code{background:#f3f3f3}
			</style></head><body><h1>%1$s</h1>
			""";

	void write(Appendable out) throws IOException {
		out.append(HEAD.formatted(escaped(this.progress.name())));
		sums(out);
		failures(out);
		items(out);
		out.append("</body></html>\n");
	}

	private void sums(Appendable out) throws IOException {
		Counts counts = this.progress.items();
		out.append("<table>\n");
		row(out, "Films", Long.toString(counts.all()));
		row(out, "Published",
				counts.published() + ((counts.reused() > 0) ? " (" + counts.reused() + " were there)" : ""));
		row(out, "Failed", Long.toString(counts.failed()));
		row(out, "Cancelled", Long.toString(counts.cancelled()));
		row(out, "Held by a person", Long.toString(counts.held()));
		row(out, "Not finished", Long.toString(counts.unfinished()));
		row(out, "Lines read", this.progress.lines() + ", " + this.progress.badLines() + " bad, "
				+ this.progress.duplicates() + " asking for what an earlier one asks for");
		row(out, "Films an hour", String.format(Locale.ROOT, "%.1f", this.progress.filmsAnHour()));
		Plan plan = this.progress.plan();
		if (plan != null) {
			row(out, "Planned",
					plan.films() + " films in " + shown(plan.wallSeconds()) + ", " + plan.bytes() + " bytes");
		}
		row(out, "Cost", String.format(Locale.ROOT, "%.2f", this.progress.cost()));
		out.append("</table>\n");
	}

	private void failures(Appendable out) throws IOException {
		if (this.failures.isEmpty()) {
			return;
		}
		out.append("<h2>What did not become a film</h2>\n<table>\n"
				+ "<tr><th>How many</th><th>Why</th><th>Lines</th><th>What mends it</th></tr>\n");
		for (FailureGroup group : this.failures) {
			out.append("<tr><td class=\"n\">" + group.count() + "</td><td>" + escaped(cause(group)) + "</td><td>"
					+ escaped(lines(group)) + "</td><td>" + escaped(group.remedy()) + "</td></tr>\n");
		}
		out.append("</table>\n");
	}

	private static String cause(FailureGroup group) {
		String code = (group.code() != null) ? group.code().name() : "HELD";
		String stage = (group.stage() != null) ? " in " + group.stage().id() : "";
		return code + stage + ": " + group.sentence();
	}

	private static String lines(FailureGroup group) {
		String lines = String.join(", ", group.lines().stream().map(String::valueOf).toList());
		return (group.count() > group.lines().size()) ? lines + " …" : lines;
	}

	private void items(Appendable out) throws IOException {
		out.append(
				"<h2>Films</h2>\n<table>\n<tr><th>Line</th><th>Topic</th><th>State</th><th>Work</th><th>Film</th></tr>\n");
		for (ItemRow item : this.items) {
			String link = Links.film(item);
			out.append("<tr><td>" + item.key() + "</td><td>" + escaped(item.topic()) + "</td><td>" + item.state().id()
					+ "</td><td class=\"n\">" + String.format(Locale.ROOT, "%.1f s", item.workedSeconds()) + "</td><td>"
					+ (link.isEmpty() ? "" : "<a href=\"" + link + "\">" + item.video() + "</a>") + "</td></tr>\n");
		}
		out.append("</table>\n");
		if (this.progress.items().all() > this.items.size()) {
			out.append("<p>The table of items, as CSV, has them all.</p>\n");
		}
	}

	private static void row(Appendable out, String name, String value) throws IOException {
		out.append("<tr><th>" + escaped(name) + "</th><td>" + escaped(value) + "</td></tr>\n");
	}

	private static String shown(long seconds) {
		Duration time = Duration.ofSeconds(seconds);
		return time.toHours() + " h " + time.toMinutesPart() + " min " + time.toSecondsPart() + " s";
	}

	private static String escaped(String text) {
		return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
	}

}
