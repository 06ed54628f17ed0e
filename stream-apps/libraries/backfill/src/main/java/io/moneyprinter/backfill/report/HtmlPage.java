package io.moneyprinter.backfill.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

import io.moneyprinter.backfill.BackfillId;
import io.moneyprinter.backfill.BackfillProgress;
import io.moneyprinter.backfill.Counts;
import io.moneyprinter.backfill.FailureGroup;
import io.moneyprinter.backfill.ItemRow;
import io.moneyprinter.backfill.Plan;
import org.jspecify.annotations.Nullable;

import static io.moneyprinter.backfill.report.HtmlText.escaped;

/**
 * A page for people: counts, times, costs, and failures by cause with what mends each. It
 * needs nothing beside itself, and runs nothing.
 *
 * @param progress how the backfill stands
 * @param failures by cause
 * @param items the first of them; the table has them all
 * @param api address before the links of the API's own; may be empty
 */
record HtmlPage(BackfillProgress progress, List<FailureGroup> failures, List<ItemRow> items, String api) {

	/** Beyond this a page is no page any more. */
	static final int MOST_ITEMS = 500;

	private static final String HEAD = """
			<!doctype html>
			<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
			<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
			<title>%s</title><style>
			%s</style></head><body><main>
			<header><h1>%s</h1><span class="chip %s">%s</span></header>
			""";

	private static final String STYLE = style();

	private static String style() {
		try (InputStream css = HtmlPage.class.getResourceAsStream("report.css")) {
			if (css == null) {
				throw new IllegalStateException("The style of reports is missing.");
			}
			return new String(css.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The style of reports cannot be read.", ex);
		}
	}

	void write(Appendable out) throws IOException {
		String name = escaped(this.progress.name());
		String state = this.progress.state().id();
		out.append(HEAD.formatted(name, STYLE, name, state, state.replace('-', ' ')));
		lead(out);
		bar(out);
		figures(out);
		files(out);
		new HtmlFailures(this.failures).write(out);
		new HtmlItems(this.items, this.progress.items().all(), this.api).write(out);
		out.append("</main></body></html>\n");
	}

	private void lead(Appendable out) throws IOException {
		String sentence = this.progress.sentence();
		if (sentence != null) {
			out.append("<p>" + escaped(sentence) + "</p>\n");
		}
		out.append("<p class=\"lead\">" + escaped(this.progress.summary()) + " Asked for "
				+ moment(this.progress.createdAt()) + begun(this.progress.startedAt(), ", begun ")
				+ begun(this.progress.endedAt(), ", ended ") + ". <code>" + this.progress.id() + "</code></p>\n");
	}

	private static String begun(@Nullable Instant time, String word) {
		return (time != null) ? word + moment(time) : "";
	}

	private static String moment(Instant time) {
		return time.truncatedTo(ChronoUnit.MINUTES).toString().replace('T', ' ').replace(":00Z", " UTC");
	}

	/** Shares of all films, as wide as they are many. */
	private void bar(Appendable out) throws IOException {
		Counts counts = this.progress.items();
		out.append("<div class=\"bar\" role=\"img\" aria-label=\"" + escaped(this.progress.summary()) + "\">");
		share(out, "published", counts.published() - counts.reused());
		share(out, "reused", counts.reused());
		share(out, "failed", counts.failed());
		share(out, "held", counts.held());
		share(out, "cancelled", counts.cancelled());
		out.append("</div>\n");
	}

	private void share(Appendable out, String kind, long count) throws IOException {
		if (count > 0) {
			out.append(String.format(Locale.ROOT, "<i style=\"width:%.2f%%;background:var(--%s)\"></i>",
					100.0 * count / this.progress.items().all(), kind));
		}
	}

	private void figures(Appendable out) throws IOException {
		Counts counts = this.progress.items();
		out.append("<dl class=\"figures\">\n");
		figure(out, "Published", HtmlText.count(counts.published()),
				(counts.reused() > 0) ? HtmlText.count(counts.reused()) + " were there before" : "");
		figure(out, "Failed", HtmlText.count(counts.failed()), "");
		others(out, counts);
		figure(out, "Lines", HtmlText.count(this.progress.lines()), HtmlText.count(this.progress.badLines()) + " bad, "
				+ HtmlText.count(this.progress.duplicates()) + " double");
		figure(out, "Films an hour", HtmlText.decimal(this.progress.filmsAnHour()), limit());
		plan(out);
		Double budget = this.progress.budget();
		figure(out, "Cost", HtmlText.money(this.progress.cost()),
				(budget != null) ? "of a budget of " + HtmlText.money(budget) : "");
		out.append("</dl>\n");
	}

	private static void others(Appendable out, Counts counts) throws IOException {
		if (counts.held() > 0) {
			figure(out, "Held", HtmlText.count(counts.held()), "");
		}
		if (counts.cancelled() > 0) {
			figure(out, "Cancelled", HtmlText.count(counts.cancelled()), "");
		}
		if (counts.unfinished() > 0) {
			figure(out, "Not made yet", HtmlText.count(counts.unfinished()), "");
		}
	}

	private String limit() {
		Integer most = this.progress.mostFilmsAnHour();
		return (most != null) ? "at most " + most : "";
	}

	private void plan(Appendable out) throws IOException {
		Plan plan = this.progress.plan();
		if (plan != null) {
			figure(out, "Planned", HtmlText.span(plan.wallSeconds()), HtmlText.count(plan.films()) + " films, "
					+ HtmlText.size(plan.bytes()) + ((plan.cost() > 0) ? ", cost " + HtmlText.money(plan.cost()) : ""));
		}
	}

	private static void figure(Appendable out, String name, String value, String more) throws IOException {
		out.append("<div><dt>" + name + "</dt><dd>" + value + (more.isEmpty() ? "" : "<small>" + more + "</small>")
				+ "</dd></div>\n");
	}

	private void files(Appendable out) throws IOException {
		BackfillId id = this.progress.id();
		out.append("<nav><a href=\"" + this.api + Links.report(id, "report.csv") + "\">All items as CSV</a>");
		if (this.progress.badLines() > 0) {
			out.append("<a href=\"" + this.api + Links.report(id, "bad-lines.csv") + "\">Bad lines as CSV</a>");
		}
		out.append("</nav>\n");
	}

}
