package io.moneyprinter.launcher.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.moneyprinter.launcher.screen.Screen;
import io.moneyprinter.launcher.screen.Table;

/**
 * What a benchmark found, in the shape in which programs read it.
 *
 * @param bench its name
 * @param figures name to number
 * @param aims those figures that have one
 */
record BenchReport(String bench, Map<String, Double> figures, List<Aim> aims) {

	BenchReport(String bench) {
		this(bench, new LinkedHashMap<>(), new ArrayList<>());
	}

	/**
	 * Adds a figure.
	 * @param name its unit included
	 * @param value kept to a thousandth
	 */
	void figure(String name, double value) {
		this.figures.put(name, Math.round(value * 1000) / 1000.0);
	}

	/**
	 * Adds a figure that should stay small.
	 * @param name its unit included
	 * @param value kept to a thousandth
	 * @param aim the most it should be
	 * @param reference where the aim comes from
	 */
	void atMost(String name, double value, double aim, String reference) {
		figure(name, value);
		this.aims.add(new Aim(name, Math.round(value * 1000) / 1000.0, aim, reference, value <= aim, "≤"));
	}

	/**
	 * Adds a figure that should be large.
	 * @param name its unit included
	 * @param value kept to a thousandth
	 * @param aim the least it should be
	 * @param reference where the aim comes from
	 */
	void atLeast(String name, double value, double aim, String reference) {
		figure(name, value);
		this.aims.add(new Aim(name, Math.round(value * 1000) / 1000.0, aim, reference, value >= aim, "≥"));
	}

	boolean met() {
		return this.aims.stream().allMatch(Aim::met);
	}

	void print(Screen screen) {
		Table table = new Table("FIGURE", "VALUE", "AIM", "MET", "REFERENCE");
		this.figures.forEach((name, value) -> {
			Aim aim = this.aims.stream().filter((candidate) -> candidate.name().equals(name)).findFirst().orElse(null);
			if (aim == null) {
				table.row(name, value, "", "", "");
			}
			else {
				table.row(name, value, aim.sign() + " " + aim.aim(), aim.met() ? "yes" : "no", aim.reference());
			}
		});
		table.print(screen);
	}

	/**
	 * A figure beside its aim.
	 *
	 * @param name the figure's
	 * @param value what was measured
	 * @param aim the most, or the least, it should be
	 * @param reference where the aim comes from
	 * @param met whether it is
	 * @param sign of the aim, for people
	 */
	record Aim(String name, double value, double aim, String reference, boolean met, @JsonIgnore String sign) {
	}

}
