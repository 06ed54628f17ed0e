package io.moneyprinter.script.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.moneyprinter.artifacts.DomainJson;
import io.moneyprinter.video.Language;
import io.moneyprinter.video.VideoRequest;
import org.springframework.ai.chat.messages.AssistantMessage;
import org.springframework.ai.chat.messages.Message;
import org.springframework.ai.chat.messages.SystemMessage;
import org.springframework.ai.chat.messages.UserMessage;

/**
 * What a model is told. Instructions are ours and stand in the system message; what a
 * person wrote stands in the user message as strings of one JSON object, so that it
 * cannot end its own quotation.
 */
final class Briefing {

	private static final double SECONDS_PER_SCENE = 6;

	/** What the voice speaks on average; see {@code SpeakingTime}. */
	private static final double WORDS_PER_SECOND = 2.7;

	private static final double CHARACTERS_PER_SECOND = 4;

	private static final Set<String> COUNTED_IN_CHARACTERS = Set.of("zh", "ja", "th", "km", "lo", "my");

	/** More does not fit the context of small models; the beginning matters most. */
	private static final int MOST_SOURCE = 24_000;

	private static final int MOST_QUOTED_ANSWER = 16_000;

	private final VideoRequest request;

	Briefing(VideoRequest request) {
		this.request = request;
	}

	List<Message> first() {
		return List.of(new SystemMessage(Resources.text("instructions.txt")),
				new UserMessage(new String(DomainJson.write(film()), java.nio.charset.StandardCharsets.UTF_8)));
	}

	/**
	 * Asks for a better answer.
	 * @param answer that could not be used
	 * @param problems with it, as sentences
	 * @return the whole conversation
	 */
	List<Message> again(String answer, List<String> problems) {
		List<Message> first = first();
		String quoted = answer.substring(0, Math.min(answer.length(), MOST_QUOTED_ANSWER));
		return List.of(first.get(0), first.get(1), new AssistantMessage(quoted.isBlank() ? "(empty)" : quoted),
				new UserMessage("This answer cannot be used. " + String.join(" ", problems)
						+ " Write the whole script again, as one JSON object and nothing else."));
	}

	private Map<String, Object> film() {
		Map<String, Object> film = new LinkedHashMap<>();
		film.put("topic", this.request.topic());
		film.put("tone", this.request.tone().id());
		film.put("language", languageName(this.request.language()));
		film.put("scenes", Math.max(1, Math.round(seconds() / SECONDS_PER_SCENE)));
		film.put("length", length());
		String source = this.request.source();
		if (source != null) {
			film.put("source", source.substring(0, Math.min(source.length(), MOST_SOURCE)));
		}
		return film;
	}

	private double seconds() {
		return this.request.length().toMillis() / 1000.0;
	}

	private String length() {
		double spoken = seconds() * this.request.voice().speed();
		return COUNTED_IN_CHARACTERS.contains(this.request.language().locale().getLanguage())
				? Math.round(spoken * CHARACTERS_PER_SECOND) + " characters"
				: Math.round(spoken * WORDS_PER_SECOND) + " words";
	}

	private static String languageName(Language language) {
		return language.locale().getDisplayName(java.util.Locale.ENGLISH) + " (" + language.tag() + ")";
	}

}
