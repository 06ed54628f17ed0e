package io.moneyprinter.topicsource;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.moneyprinter.video.InvalidRequestException;
import io.moneyprinter.video.Language;
import io.moneyprinter.video.Origin;
import io.moneyprinter.video.Scene;
import io.moneyprinter.video.Script;
import io.moneyprinter.video.Text;
import io.moneyprinter.video.VideoRequest;
import org.jspecify.annotations.Nullable;

/**
 * Reads a script as a person edited it: as far as text can be, what is spoken and shown
 * is held to the rules of requests.
 */
final class ScriptReader {

	/**
	 * Every character of the longest script written as two escapes, and as much again.
	 */
	private static final int MOST_BYTES = 24 * VideoRequest.MAX_SCRIPT;

	private static final int MOST_SCENES = 200;

	private static final int MOST_KEYWORDS = 20;

	/** Of titles, headings and keywords, in characters. */
	private static final int LONGEST_LINE = 200;

	private static final Set<String> SCRIPT = Set.of("title", "language", "scenes", "origin");

	private static final Set<String> SCENE = Set.of("number", "heading", "narration", "keywords");

	private static final Origin EDITED = new Origin("person", "A person edited the script in its review.");

	private ScriptReader() {
	}

	/**
	 * Reads a script.
	 * @param body JSON
	 * @return the script, with a person as its origin
	 * @throws InvalidRequestException naming what is wrong
	 */
	static Script read(InputStream body) throws IOException {
		ObjectNode json = BodyReader.object(body, MOST_BYTES, SCRIPT);
		String title = Text.required("title", text("title", json.get("title")), LONGEST_LINE);
		String language = text("language", json.get("language"));
		List<Scene> scenes = scenes(json.path("scenes"));
		int spoken = scenes.stream().mapToInt((scene) -> scene.narration().length()).sum();
		if (spoken > VideoRequest.MAX_SCRIPT) {
			throw InvalidRequestException.of("scenes", spoken + " characters of narration",
					"at most " + VideoRequest.MAX_SCRIPT + " characters of narration");
		}
		return new Script(title, new Language((language != null) ? language : ""), scenes, EDITED);
	}

	private static List<Scene> scenes(JsonNode list) {
		if (!list.isArray() || list.isEmpty() || list.size() > MOST_SCENES) {
			throw InvalidRequestException.of("scenes", list.isArray() ? list.size() + " scenes" : "no list",
					"a list of 1 to " + MOST_SCENES + " scenes");
		}
		List<Scene> scenes = new ArrayList<>();
		for (JsonNode scene : list) {
			scenes.add(scene("scenes[" + scenes.size() + "].", scenes.size() + 1, scene));
		}
		return scenes;
	}

	private static Scene scene(String path, int number, JsonNode json) {
		for (Iterator<String> names = json.fieldNames(); names.hasNext();) {
			BodyReader.requireKnown(path, names.next(), SCENE);
		}
		if (json.path("number").asInt() != number) {
			throw InvalidRequestException.of(path + "number", json.path("number").asText("empty"),
					number + ", since scenes are numbered from 1 without a gap");
		}
		String narration = Text.required(path + "narration", text(path + "narration", json.get("narration")),
				VideoRequest.MAX_SCRIPT);
		String heading = Text.optional(path + "heading", text(path + "heading", json.get("heading")), LONGEST_LINE);
		return new Scene(number, (heading != null) ? heading : "", narration,
				keywords(path + "keywords", json.path("keywords")));
	}

	private static List<String> keywords(String path, JsonNode list) {
		boolean none = list.isMissingNode() || list.isNull();
		if (!none && (!list.isArray() || list.size() > MOST_KEYWORDS)) {
			throw InvalidRequestException.of(path, list.isArray() ? list.size() + " keywords" : "no list",
					"a list of at most " + MOST_KEYWORDS + " texts");
		}
		List<String> keywords = new ArrayList<>();
		for (JsonNode keyword : list) {
			keywords.add(Text.required(path + "[" + keywords.size() + "]", text(path, keyword), LONGEST_LINE));
		}
		return keywords;
	}

	private static @Nullable String text(String path, @Nullable JsonNode value) {
		if (value == null || value.isNull()) {
			return null;
		}
		if (!value.isTextual()) {
			throw InvalidRequestException.of(path, value.isValueNode() ? value.asText() : "no text", "a text");
		}
		return value.asText();
	}

}
