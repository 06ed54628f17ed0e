package io.moneyprinter.backfill.report;

import java.io.IOException;
import java.util.List;

import io.moneyprinter.backfill.FailureGroup;

import static io.moneyprinter.backfill.report.HtmlText.escaped;

/**
 * What did not become a film, a card for each cause, with the command that mends it.
 *
 * @param groups by cause
 */
record HtmlFailures(List<FailureGroup> groups) {

	void write(Appendable out) throws IOException {
		if (this.groups.isEmpty()) {
			return;
		}
		out.append("<h2>What did not become a film</h2>\n");
		for (FailureGroup group : this.groups) {
			out.append("<section class=\"card" + ((group.code() != null) ? "" : " held") + "\"><b>"
					+ HtmlText.count(group.count()) + " × " + cause(group) + "</b>\n<p>" + escaped(group.sentence())
					+ " <span class=\"soft\">" + lines(group) + "</span></p>\n<p>" + escaped(group.advice())
					+ ": <code>" + escaped(group.command()) + "</code></p></section>\n");
		}
	}

	private static String cause(FailureGroup group) {
		String code = (group.code() != null) ? group.code().name() : "HELD";
		return code + ((group.stage() != null) ? " in " + group.stage().id() : "");
	}

	private static String lines(FailureGroup group) {
		String lines = String.join(", ", group.lines().stream().map(String::valueOf).toList());
		return ((group.count() > 1) ? "Lines " : "Line ") + lines
				+ ((group.count() > group.lines().size()) ? " …" : "");
	}

}
