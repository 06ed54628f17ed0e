package io.moneyprinter.script.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import io.moneyprinter.script.prose.Sentences;

/**
 * What a model answered, as data: it is read against the schema, and nothing in it is
 * ever followed.
 *
 * @param scenes as the model wrote them; empty if there are problems
 * @param problems why the answer is no script, as sentences; empty if it is one
 */
record Answer(List<SceneAnswer> scenes, List<String> problems) {

	static final String SCHEMA = Resources.text("script-answer.schema.json");

	private static final JsonSchema VALIDATOR = JsonSchemaFactory.getInstance(VersionFlag.V202012)
		.getSchema(SCHEMA, InputFormat.JSON);

	/** Some models think aloud first, and many put their JSON in a fence. */
	private static final Pattern WRAPPING = Pattern.compile(
			"\\A\\s*(?:<think>.*?</think>)?\\s*(?:```[a-z]*\\s*)?(?<json>\\{.*})\\s*(?:```)?\\s*\\z", Pattern.DOTALL);

	private static final JsonMapper STRICT = JsonMapper.builder()
		.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
		.enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
		.build();

	private static final int MOST_PROBLEMS = 8;

	private static final int MOST_OF_A_PROBLEM = 200;

	/**
	 * One scene of an answer.
	 *
	 * @param heading a few words
	 * @param narration what is spoken
	 * @param keywords what can be seen
	 */
	record SceneAnswer(String heading, String narration, List<String> keywords) {
	}

	private record Scenes(List<SceneAnswer> scenes) {
	}

	static Answer parse(String text) {
		Matcher wrapped = WRAPPING.matcher(text);
		if (!wrapped.matches()) {
			return unusable(List.of("It is not one JSON object."));
		}
		try {
			return read(STRICT.readTree(wrapped.group("json")));
		}
		catch (JsonProcessingException ex) {
			return unusable(List.of("It is not valid JSON: " + shortened(ex.getOriginalMessage()) + "."));
		}
	}

	private static Answer read(JsonNode json) throws JsonProcessingException {
		List<String> problems = new ArrayList<>();
		VALIDATOR.validate(json, (context) -> context.getExecutionConfig().setLocale(Locale.ENGLISH))
			.stream()
			.limit(MOST_PROBLEMS)
			.forEach((message) -> problems.add("At " + shortened(message.getMessage()) + "."));
		return problems.isEmpty() ? new Answer(STRICT.treeToValue(json, Scenes.class).scenes(), List.of())
				: unusable(problems);
	}

	private static Answer unusable(List<String> problems) {
		return new Answer(List.of(), List.copyOf(problems));
	}

	private static String shortened(String message) {
		String line = Sentences.oneLine(message);
		return line.substring(0, Math.min(line.length(), MOST_OF_A_PROBLEM));
	}

}
