package io.moneyprinter.video;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Enum constants as JSON writes them: lower case, hyphens for underscores.
 */
final class WireName {

	private WireName() {
	}

	static String of(Enum<?> constant) {
		return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	static <E extends Enum<E>> E of(Class<E> type, String field, String text) {
		return Arrays.stream(type.getEnumConstants())
			.filter((constant) -> of(constant).equalsIgnoreCase(text))
			.findFirst()
			.orElseThrow(() -> InvalidRequestException.of(field, text,
					Arrays.stream(type.getEnumConstants()).map(WireName::of).collect(Collectors.joining(", "))));
	}

}
