package io.moneyprinter.speech.english;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Units of measurement behind a number.
 */
final class EnglishUnits {

	private static final Map<String, String> NAMES = new HashMap<>();

	static {
		for (String line : new String[] { "mm millimeter", "cm centimeter", "m meter", "km kilometer", "mg milligram",
				"g gram", "kg kilogram", "t ton", "lb pound", "lbs pound", "oz ounce", "ml milliliter", "l liter",
				"L liter", "in inch", "ft feet", "mi mile", "ms millisecond", "s second", "sec second", "min minute",
				"h hour", "hr hour", "hrs hour", "kB kilobyte", "KB kilobyte", "MB megabyte", "GB gigabyte",
				"TB terabyte", "W watt", "kW kilowatt", "MW megawatt", "GW gigawatt", "V volt", "kWh kilowatt hour",
				"MWh megawatt hour", "GWh gigawatt hour", "Hz hertz", "kHz kilohertz", "MHz megahertz", "GHz gigahertz",
				"J joule", "kJ kilojoule", "cal calorie", "kcal kilocalorie", "ha hectare", "px pixel",
				"km² square kilometer", "m² square meter", "m³ cubic meter", "° degree" }) {
			NAMES.put(line.substring(0, line.indexOf(' ')), line.substring(line.indexOf(' ') + 1));
		}
	}

	/** Said alike of one and of many. */
	private static final Map<String, String> INVARIANT = Map.ofEntries(Map.entry("%", "percent"),
			Map.entry("°C", "degrees Celsius"), Map.entry("°F", "degrees Fahrenheit"),
			Map.entry("mph", "miles per hour"), Map.entry("x", "times"), Map.entry("k", "thousand"),
			Map.entry("M", "million"), Map.entry("bn", "billion"), Map.entry("am", "ay em"), Map.entry("AM", "ay em"),
			Map.entry("pm", "p m"), Map.entry("PM", "p m"), Map.entry("fps", "frames per second"),
			Map.entry("rpm", "revolutions per minute"));

	private EnglishUnits() {
	}

	/**
	 * Names a unit.
	 * @param unit as it is written, such as {@code km/h}
	 * @param single whether there is one of it
	 * @return its name, or empty if it is none
	 */
	static Optional<String> read(String unit, boolean single) {
		String invariant = INVARIANT.get(unit);
		if (invariant != null) {
			return Optional.of(invariant);
		}
		int per = unit.indexOf('/');
		if (per > 0) {
			return read(unit.substring(0, per), single)
				.flatMap((of) -> read(unit.substring(per + 1), true).map((by) -> of + " per " + by));
		}
		return Optional.ofNullable(NAMES.get(unit)).map((name) -> single ? name : plural(name));
	}

	private static String plural(String name) {
		if (name.endsWith("hertz") || name.equals("feet")) {
			return name;
		}
		return name + (name.endsWith("inch") ? "es" : "s");
	}

}
