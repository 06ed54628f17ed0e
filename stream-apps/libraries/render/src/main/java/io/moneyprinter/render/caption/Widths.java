package io.moneyprinter.render.caption;

import java.util.HashMap;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * Measures lines and remembers them: whoever looks for the best division measures the
 * same stretches of text again and again.
 */
final class Widths implements ToDoubleFunction<String> {

	private final Lettering lettering;

	private final Map<String, Double> known = new HashMap<>();

	Widths(Lettering lettering) {
		this.lettering = lettering;
	}

	@Override
	public double applyAsDouble(String line) {
		return this.known.computeIfAbsent(line, this.lettering::width);
	}

}
