package io.moneyprinter.script.model;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import io.moneyprinter.script.ScriptWriter;
import io.moneyprinter.script.SpeakingTime;
import io.moneyprinter.script.prose.Sentences;
import io.moneyprinter.video.Scene;
import io.moneyprinter.video.VideoRequest;

/**
 * Reads an answer as an editor would: can it be spoken, is it labelled, is it as long as
 * asked.
 */
final class Editor {

	private static final Pattern MARKUP = Pattern
		.compile("[*_#`~|{}<>\\[\\]\\\\\\p{Cntrl}\\p{So}\\u200B\\u202A-\\u202E\\u2060-\\u2069]|https?://");

	private static final Pattern SPEAKER = Pattern.compile("^(?:narrator|voice ?-?over|host|scene \\d+)\\s*:",
			Pattern.CASE_INSENSITIVE);

	private static final double MOST_SCENE_SECONDS = 25;

	private static final int LONGEST_HEADING = 80;

	private static final int LONGEST_KEYWORD = 60;

	private final VideoRequest request;

	Editor(VideoRequest request) {
		this.request = request;
	}

	/**
	 * Reads an answer.
	 * @param text as the model sent it
	 * @return the draft it amounts to
	 */
	Draft read(String text) {
		Answer answer = Answer.parse(text);
		List<String> faults = answer.problems().isEmpty() ? faults(answer.scenes()) : answer.problems();
		return new Draft(faults.isEmpty() ? scenes(answer.scenes()) : List.of(), faults, share(answer.scenes()));
	}

	/** White space and repeated keywords are tidied, nothing else is changed. */
	private static List<Scene> scenes(List<Answer.SceneAnswer> answer) {
		List<Scene> scenes = new ArrayList<>();
		for (Answer.SceneAnswer scene : answer) {
			List<String> keywords = scene.keywords()
				.stream()
				.map(Sentences::oneLine)
				.filter((word) -> !word.isEmpty())
				.distinct()
				.toList();
			scenes.add(new Scene(scenes.size() + 1, Sentences.oneLine(scene.heading()),
					Sentences.oneLine(scene.narration()), keywords));
		}
		return scenes;
	}

	private static List<String> faults(List<Answer.SceneAnswer> answer) {
		List<String> faults = new ArrayList<>();
		for (int i = 0; i < answer.size(); i++) {
			Answer.SceneAnswer scene = answer.get(i);
			narrationFaults("scene " + (i + 1), Sentences.oneLine(scene.narration()), faults);
			labelFaults("scene " + (i + 1), scene, faults);
		}
		return faults;
	}

	private static void labelFaults(String place, Answer.SceneAnswer scene, List<String> faults) {
		if (Sentences.words(scene.heading()).size() > ScriptWriter.MAX_HEADING_WORDS
				|| scene.heading().length() > LONGEST_HEADING) {
			faults
				.add("The heading of " + place + " has more than " + ScriptWriter.MAX_HEADING_WORDS + " short words.");
		}
		if (scene.keywords().stream().anyMatch((word) -> word.length() > LONGEST_KEYWORD)) {
			faults.add("A keyword of " + place + " is too long.");
		}
		if (MARKUP.matcher(scene.heading() + String.join(" ", scene.keywords())).find()) {
			faults.add("The heading or a keyword of " + place + " holds markup or symbols.");
		}
	}

	private static void narrationFaults(String place, String narration, List<String> faults) {
		if (narration.codePoints().noneMatch(Character::isLetter)) {
			faults.add("The narration of " + place + " says nothing.");
		}
		if (MARKUP.matcher(narration).find()) {
			faults.add("The narration of " + place + " holds markup, symbols or an address.");
		}
		if (SPEAKER.matcher(narration).find()) {
			faults.add("The narration of " + place + " names a speaker or a scene.");
		}
		if (SpeakingTime.of(narration, 1).toMillis() > 1000 * MOST_SCENE_SECONDS) {
			faults.add("The narration of " + place + " is too long for one scene; cut it into several.");
		}
	}

	private double share(List<Answer.SceneAnswer> answer) {
		double spokenMillis = answer.stream()
			.mapToDouble((scene) -> SpeakingTime.of(scene.narration(), this.request.voice().speed()).toMillis())
			.sum();
		return spokenMillis / this.request.length().toMillis();
	}

}
