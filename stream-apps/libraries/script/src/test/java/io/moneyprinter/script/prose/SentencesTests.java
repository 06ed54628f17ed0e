package io.moneyprinter.script.prose;

import java.util.List;
import java.util.stream.Stream;

import io.moneyprinter.video.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class SentencesTests {

	static Stream<Arguments> languages() {
		return Stream.of(
				Arguments.of("en", "Dr. Smith paid 3.50 dollars. Was it too much? No!",
						List.of("Dr. Smith paid 3.50 dollars.", "Was it too much?", "No!")),
				Arguments.of("de", "Das kostet z.B. viel Geld. Am 3. Mai kam Dr. Maier.",
						List.of("Das kostet z.B. viel Geld.", "Am 3. Mai kam Dr. Maier.")),
				Arguments.of("fr", "« Vraiment ? » dit-elle. Oui !", List.of("« Vraiment ? » dit-elle.", "Oui !")),
				Arguments.of("zh", "海水为什么是咸的？因为河流带来了盐。太阳只带走水。", List.of("海水为什么是咸的？", "因为河流带来了盐。", "太阳只带走水。")),
				Arguments.of("ja", "海はなぜ塩辛いのか。川が塩を運ぶからです。", List.of("海はなぜ塩辛いのか。", "川が塩を運ぶからです。")),
				Arguments.of("ko", "바다는 왜 짤까요? 강이 소금을 나릅니다.", List.of("바다는 왜 짤까요?", "강이 소금을 나릅니다.")),
				Arguments.of("ar", "لماذا البحر مالح؟ لأن الأنهار تحمل الملح.",
						List.of("لماذا البحر مالح؟", "لأن الأنهار تحمل الملح.")),
				Arguments.of("hi", "समुद्र खारा क्यों है? नदियाँ नमक लाती हैं। सूरज केवल पानी ले जाता है।",
						List.of("समुद्र खारा क्यों है?", "नदियाँ नमक लाती हैं।", "सूरज केवल पानी ले जाता है।")),
				Arguments.of("ru", "Почему море солёное? Реки несут соль.",
						List.of("Почему море солёное?", "Реки несут соль.")));
	}

	@ParameterizedTest
	@MethodSource("languages")
	void cutsByTheRulesOfTheLanguage(String language, String text, List<String> sentences) {
		assertThat(Sentences.paragraphs(text, new Language(language))).containsExactly(sentences);
	}

	@Test
	void emptyLinesDivideParagraphs() {
		assertThat(Sentences.paragraphs("One. Two.\r\n \r\nThree.\n\n\n\n", Language.ENGLISH))
			.containsExactly(List.of("One.", "Two."), List.of("Three."));
	}

	@Test
	void aWrappedLineGoesOnAndAnEntryOfItsOwnDoesNot() {
		assertThat(Sentences.paragraphs("A sentence that\nis wrapped.\nAnother line\nA third one", Language.ENGLISH))
			.containsExactly(List.of("A sentence that is wrapped.", "Another line", "A third one"));
		assertThat(Sentences.paragraphs("海水为什么\n是咸的？", new Language("zh"))).containsExactly(List.of("海水为什么是咸的？"));
	}

	@Test
	void whatCannotBeSpokenStaysWithItsSentence() {
		assertThat(Sentences.paragraphs("Look! 🌊🌊 Salt.", Language.ENGLISH).get(0))
			.allSatisfy((sentence) -> assertThat(sentence.codePoints().anyMatch(Character::isLetter)).isTrue());
	}

}
