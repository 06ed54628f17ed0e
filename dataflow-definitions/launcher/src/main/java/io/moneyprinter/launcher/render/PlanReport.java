package io.moneyprinter.launcher.render;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

import io.moneyprinter.artifacts.DomainJson;
import io.moneyprinter.launcher.screen.Screen;
import io.moneyprinter.launcher.screen.Table;
import io.moneyprinter.render.desk.BoardOrder;
import io.moneyprinter.render.segment.FilmPlan;

/** What is said of a film that is not rendered yet. */
final class PlanReport {

	private PlanReport() {
	}

	static void print(FilmPlan plan, BoardOrder order, boolean json, Screen screen) {
		if (json) {
			Map<String, Object> document = new LinkedHashMap<>();
			document.put("frames", plan.frames());
			document.put("missingFrames", plan.missing());
			document.put("soundReused", plan.soundReused());
			document.put("segments", plan.segments());
			screen.plain(new String(DomainJson.write(document), StandardCharsets.UTF_8));
			return;
		}
		Table table = new Table("scene", "shows", "frames", "to", "");
		plan.segments()
			.forEach((one) -> table.row(one.scene(), one.shows(), one.from(), one.to() - 1,
					one.reused() ? "reused" : "to be rendered"));
		table.row("", "sound", 0, plan.frames() - 1, plan.soundReused() ? "reused" : "to be mixed");
		table.print(screen);
		screen.result(plan.missing() + " of " + plan.frames() + " frames of '" + Screen.quoted(order.title())
				+ "' are to be rendered.");
	}

}
