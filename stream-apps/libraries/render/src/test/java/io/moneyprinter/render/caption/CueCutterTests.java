package io.moneyprinter.render.caption;

import java.util.ArrayList;
import java.util.List;

import io.moneyprinter.storyboard.Captions;
import io.moneyprinter.video.CaptionStyle;
import io.moneyprinter.video.Language;
import io.moneyprinter.video.SpokenScene;
import io.moneyprinter.video.TimedWord;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CueCutterTests {

	/** Every letter ten pixels wide. */
	private final LineFit fit = new LineFit((text) -> text.length() * 10, 220, 2);

	@Test
	void longSentencesAreDividedEvenlyWithNoWordLeftAlone() {
		List<Cue> cues = cut("en", "Rivers carry tiny amounts of dissolved minerals from rocks into the ocean.");
		assertThat(cues).allSatisfy((cue) -> assertThat(cue.tokens()).hasSizeGreaterThan(2));
		assertThat(cues).allSatisfy((cue) -> assertThat(cue.lines()).hasSizeLessThanOrEqualTo(2));
		assertThat(cues).allSatisfy((cue) -> assertThat(cue.lines())
			.allSatisfy((line) -> assertThat(Cue.line(line)).hasSizeLessThanOrEqualTo(22)));
	}

	@Test
	void aSentenceBeginsACue() {
		assertThat(cut("en", "Why? Because it is.")).extracting(Cue::text).containsExactly("Why?", "Because it is.");
	}

	@Test
	void cuesFollowEachOtherAndTheirWords() {
		List<Cue> cues = cut("en", "One two three. Four five six seven, eight nine ten eleven twelve thirteen.");
		for (int i = 0; i < cues.size(); i++) {
			Cue cue = cues.get(i);
			assertThat(cue.startMillis()).isEqualTo(cue.tokens().get(0).startMillis());
			if (i + 1 < cues.size()) {
				assertThat(cue.endMillis()).isLessThanOrEqualTo(cues.get(i + 1).startMillis());
			}
		}
	}

	@Test
	void chineseBreaksBetweenCharactersAndKeepsPunctuationWithThem() {
		List<Cue> cues = cut("zh", "河流把岩石中溶解的矿物质带入海洋，水蒸发了，盐留了下来。");
		assertThat(String.join("", cues.stream().map(Cue::text).toList()).replace("\n", ""))
			.isEqualTo("河流把岩石中溶解的矿物质带入海洋，水蒸发了，盐留了下来。");
		assertThat(cues).flatExtracting(Cue::lines)
			.allSatisfy((line) -> assertThat(line.get(0).text()).doesNotStartWith("，").doesNotStartWith("。"));
	}

	@Test
	void aPieceOfALongWordIsHighlightedInItsTurn() {
		List<Token> tokens = Tokens.of(List.of(new TimedWord("海洋，水", 1000, 2000)), new Language("zh"));
		assertThat(tokens).extracting(Token::text).containsExactly("海", "洋，", "水");
		assertThat(tokens).extracting(Token::startMillis).containsExactly(1000L, 1250L, 1750L);
		assertThat(tokens).noneMatch(Token::spaced);
	}

	@Test
	void marksThatTurnTextAroundAreLeftOut() {
		assertThat(Tokens.clean("safe\u202Eevil\u200B\u0007 \n text")).isEqualTo("safeevil text");
	}

	@Test
	void subtitlesToHandOutSayWhatIsSaidAndNothingElse() {
		List<Cue> cues = cut("en", "a --> b <i>c</i> & d");
		assertThat(PlainSubtitles.vtt(cues)).startsWith("WEBVTT\n\n00:00:00.000 --> ")
			.contains("&lt;i&gt;c&lt;/i&gt;", "&amp;", "a --&gt; b");
		assertThat(PlainSubtitles.srt(cues)).startsWith("1\n00:00:00,000 --> ").contains("a → b");
	}

	private List<Cue> cut(String language, String text) {
		List<TimedWord> words = new ArrayList<>();
		for (String word : text.split(" ")) {
			words.add(new TimedWord(word, words.size() * 300L, words.size() * 300L + 280));
		}
		long end = words.size() * 300L + 500;
		return new CueCutter(this.fit).cut(
				new Captions(new Language(language), CaptionStyle.DEFAULT, List.of(new SpokenScene(1, 0, end, words))),
				end);
	}

}
