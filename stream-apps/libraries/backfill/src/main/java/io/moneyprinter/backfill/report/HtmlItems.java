package io.moneyprinter.backfill.report;

import java.io.IOException;
import java.util.List;

import io.moneyprinter.backfill.ItemRow;

import static io.moneyprinter.backfill.report.HtmlText.escaped;

/**
 * The table of films.
 *
 * @param items the first of them
 * @param all how many there are
 * @param api address before the links of the API's own; may be empty
 */
record HtmlItems(List<ItemRow> items, long all, String api) {

	private static final double MILLIS = 1000;

	void write(Appendable out) throws IOException {
		if (this.items.isEmpty()) {
			return;
		}
		out.append("<h2>Films</h2>\n<div class=\"table\"><table>\n<tr><th class=\"n\">Line</th><th>Topic</th>"
				+ "<th>State</th><th class=\"n\">Work</th><th class=\"n\">Length</th><th class=\"n\">Size</th>"
				+ "<th></th></tr>\n");
		for (ItemRow item : this.items) {
			row(out, item);
		}
		out.append("</table></div>\n");
		if (this.all > this.items.size()) {
			out.append("<p class=\"lead\">These are the first " + HtmlText.count(this.items.size()) + " of "
					+ HtmlText.count(this.all) + "; the table as CSV has them all.</p>\n");
		}
	}

	private void row(Appendable out, ItemRow item) throws IOException {
		String sentence = item.sentence();
		String link = Links.film(item);
		String state = item.state().id();
		out.append("<tr><td class=\"n\">" + item.key() + "</td><td class=\"topic\">" + escaped(item.topic())
				+ ((sentence != null) ? "<small>" + escaped(sentence) + "</small>" : "")
				+ "</td><td><span class=\"chip " + (item.reused() ? "reused" : state) + "\">"
				+ (item.reused() ? "was there" : state) + "</span></td>"
				+ number((item.workedSeconds() > 0) ? HtmlText.decimal(item.workedSeconds()) + " s" : "")
				+ number((item.lengthMillis() > 0) ? HtmlText.decimal(item.lengthMillis() / MILLIS) + " s" : "")
				+ number((item.bytes() > 0) ? HtmlText.size(item.bytes()) : "") + "<td>"
				+ (link.isEmpty() ? "" : "<a href=\"" + this.api + link + "\">film</a>") + "</td></tr>\n");
	}

	private static String number(String text) {
		return "<td class=\"n\">" + text + "</td>";
	}

}
