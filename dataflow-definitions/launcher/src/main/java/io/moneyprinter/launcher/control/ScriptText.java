package io.moneyprinter.launcher.control;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import io.moneyprinter.video.InvalidRequestException;
import io.moneyprinter.video.Scene;
import io.moneyprinter.video.Script;

/**
 * A script as people read and edit it: a title after {@code #}, and for each scene a
 * heading after {@code ##}, what is spoken, and a line of keywords for the pictures.
 */
final class ScriptText {

	private static final String FORM = "'# TITLE', then for each scene '## HEADING', a text that is spoken, "
			+ "and if you like a line 'Keywords: ONE, TWO'";

	private static final String KEYWORDS = "Keywords:";

	/** Spoken lines that would be taken for something else carry a backslash. */
	private static final String MISTAKABLE = "(?m)^(?=#|\\\\|" + KEYWORDS + ")";

	private ScriptText() {
	}

	static String write(Script script) {
		return "# " + line(script.title()) + "\n"
				+ script.scenes()
					.stream()
					.map((scene) -> "\n" + ("## " + line(scene.heading())).strip() + "\n\n" + spoken(scene) + "\n"
							+ keywords(scene))
					.collect(Collectors.joining());
	}

	private static String spoken(Scene scene) {
		return printable(scene.narration()).strip().replaceAll(MISTAKABLE, "\\\\");
	}

	private static String keywords(Scene scene) {
		return scene.keywords().isEmpty() ? ""
				: "\n" + KEYWORDS + " " + line(String.join(", ", scene.keywords())) + "\n";
	}

	private static String line(String text) {
		return printable(text).replace('\n', ' ').strip();
	}

	/** What a terminal could take for commands is left out. */
	private static String printable(String text) {
		return text.replace("\r\n", "\n").replaceAll("[\\p{Cntrl}&&[^\n\t]]", " ");
	}

	/**
	 * Reads an edited script.
	 * @param text in the form of {@link #write}
	 * @param before from which language and origin are taken
	 * @return the script
	 * @throws InvalidRequestException naming what is missing
	 */
	static Script read(String text, Script before) {
		String[] parts = text.replace("\r\n", "\n").strip().split("(?m)^##(?=\\s|$)");
		String title = parts[0].strip();
		if (!title.startsWith("# ") || title.contains("\n")) {
			throw wrong("without a title", FORM);
		}
		if (parts.length == 1) {
			throw wrong("without a scene", FORM);
		}
		List<Scene> scenes = new ArrayList<>();
		for (int number = 1; number < parts.length; number++) {
			scenes.add(scene(number, parts[number]));
		}
		return new Script(title.substring(2).strip(), before.language(), scenes, before.origin());
	}

	private static Scene scene(int number, String part) {
		List<String> lines = part.lines().toList();
		String narration = lines.stream()
			.skip(1)
			.filter((line) -> !line.startsWith(KEYWORDS))
			.map((line) -> line.replaceFirst("^\\\\", ""))
			.collect(Collectors.joining("\n"))
			.strip();
		if (narration.isEmpty()) {
			throw wrong("silent in scene " + number, "a text that is spoken in every scene");
		}
		return new Scene(number, lines.isEmpty() ? "" : lines.get(0).strip(), narration, keywords(lines));
	}

	private static List<String> keywords(List<String> lines) {
		return lines.stream()
			.skip(1)
			.filter((line) -> line.startsWith(KEYWORDS))
			.flatMap((line) -> Arrays.stream(line.substring(KEYWORDS.length()).split(",")))
			.map(String::strip)
			.filter((word) -> !word.isEmpty())
			.toList();
	}

	private static InvalidRequestException wrong(String what, String allowed) {
		return InvalidRequestException.of("script", what, allowed);
	}

}
