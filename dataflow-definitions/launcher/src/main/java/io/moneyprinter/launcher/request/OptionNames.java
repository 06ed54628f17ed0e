package io.moneyprinter.launcher.request;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.moneyprinter.video.InvalidRequestException.Violation;

/** What the fields of a request are called on the command line. */
final class OptionNames {

	private static final Map<String, String> BY_FIELD = Map.ofEntries(Map.entry("topic", "TOPIC"),
			Map.entry("script", "--script"), Map.entry("source", "--source"), Map.entry("language", "--language"),
			Map.entry("tone", "--tone"), Map.entry("lengthSeconds", "--length"), Map.entry("voice.name", "--voice"),
			Map.entry("voice.speed", "--speed"), Map.entry("picture.aspect", "--aspect"),
			Map.entry("picture.resolution", "--resolution"), Map.entry("picture.framesPerSecond", "--fps"),
			Map.entry("captions.position", "--captions"), Map.entry("captions.size", "--caption-size"),
			Map.entry("captions.color", "--caption-color"), Map.entry("captions.highlight", "--caption-highlight"),
			Map.entry("captions.font", "--caption-font"), Map.entry("captions.animation", "--caption-animation"),
			Map.entry("transition", "--transition"), Map.entry("music.mood", "--music"),
			Map.entry("music.volume", "--music-volume"), Map.entry("materials.own", "--material"),
			Map.entry("materials.preference", "--pictures"), Map.entry("variants", "--variants"),
			Map.entry("class", "--class"), Map.entry("review", "--review"), Map.entry("callback", "--callback"),
			Map.entry("idempotencyKey", "--key"));

	private OptionNames() {
	}

	/**
	 * Says what is wrong in the words of the command line.
	 * @param violations in the words of the API
	 * @return one sentence for each
	 */
	static String sentence(List<Violation> violations) {
		return violations.stream().map(OptionNames::sentence).collect(Collectors.joining(" "));
	}

	/** Which of several is meant, the value tells. */
	private static String sentence(Violation violation) {
		String field = violation.field().replaceFirst("\\[\\d+]$", "");
		String option = BY_FIELD.getOrDefault(field, "The field '" + violation.field() + "'");
		return option + " is '" + violation.value() + "'; allowed: " + translated(violation.allowed()) + ".";
	}

	private static String translated(String allowed) {
		return allowed.replace("materials.preference", "--pictures");
	}

}
