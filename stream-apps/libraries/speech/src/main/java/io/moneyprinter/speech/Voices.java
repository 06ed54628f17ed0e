package io.moneyprinter.speech;

import java.util.List;
import java.util.stream.Collectors;

import io.moneyprinter.video.ErrorCode;
import io.moneyprinter.video.Language;
import io.moneyprinter.video.Voice;
import io.moneyprinter.video.VideoException;

/**
 * The voices of a synthesizer.
 *
 * @param all best first within a language
 */
public record Voices(List<VoiceDescription> all) {

	private static final String INSTEAD = " Your own narration can be given as voice.recording instead.";

	public Voices {
		all = List.copyOf(all);
		if (all.isEmpty()) {
			throw new IllegalArgumentException("A synthesizer needs at least one voice.");
		}
	}

	/**
	 * Finds who shall speak.
	 * @param language of the text
	 * @param asked the voice by name, or {@link Voice#AUTO}
	 * @return a voice that speaks the language
	 * @throws VideoException {@code UNSPEAKABLE_TEXT} naming what there is
	 */
	public VoiceDescription choose(Language language, Voice asked) {
		VoiceDescription chosen = asked.name().equals(Voice.AUTO) ? best(language) : named(asked.name());
		if (!chosen.speaks(language)) {
			throw new VideoException(ErrorCode.UNSPEAKABLE_TEXT,
					"The voice '" + chosen.name() + "' speaks " + chosen.language() + ", but the text is in '"
							+ language + "'; voices are there for: " + languages() + "." + INSTEAD);
		}
		return chosen;
	}

	private VoiceDescription best(Language language) {
		return this.all.stream()
			.filter((voice) -> voice.speaks(language))
			.findFirst()
			.orElseThrow(() -> new VideoException(ErrorCode.UNSPEAKABLE_TEXT,
					"No voice speaks '" + language + "'; voices are there for: " + languages() + "." + INSTEAD));
	}

	private VoiceDescription named(String name) {
		return this.all.stream()
			.filter((voice) -> voice.name().equals(name))
			.findFirst()
			.orElseThrow(() -> new VideoException(ErrorCode.UNSPEAKABLE_TEXT, "There is no voice '" + name
					+ "'; voice.name must be '" + Voice.AUTO + "' or one of: " + names() + "." + INSTEAD));
	}

	private String languages() {
		return this.all.stream().map((voice) -> voice.language().tag()).distinct().collect(Collectors.joining(", "));
	}

	private String names() {
		return this.all.stream().map(VoiceDescription::name).collect(Collectors.joining(", "));
	}

}
