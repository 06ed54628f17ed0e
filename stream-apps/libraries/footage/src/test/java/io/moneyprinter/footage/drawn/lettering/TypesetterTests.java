package io.moneyprinter.footage.drawn.lettering;

import java.awt.Font;
import java.awt.font.TextAttribute;
import java.nio.file.Path;
import java.text.AttributedCharacterIterator;
import java.text.CharacterIterator;

import io.moneyprinter.footage.drawn.frame.Ink;
import io.moneyprinter.footage.drawn.lettering.Typefaces.Weight;
import io.moneyprinter.footage.drawn.lettering.Typesetter.Setting;
import io.moneyprinter.media.Fonts;
import io.moneyprinter.video.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link Typesetter} and {@link Typefaces}.
 */
class TypesetterTests {

	@TempDir
	private Path fonts;

	private Pen pen;

	@BeforeEach
	void dip() {
		this.pen = new Pen(new Typefaces(new Fonts(this.fonts)), Language.ENGLISH, Weight.HEAVY, 160, 0, Ink.of(0));
	}

	@ParameterizedTest
	@ValueSource(strings = { "Sea", "Why is the sea salty?", "Donaudampfschifffahrtsgesellschaftskapitän",
			"A heading of more words than anybody should ever put on one card of a film", "Почему море солёное?" })
	void fitsHeadingsIntoTheirRoom(String heading) {
		Setting setting = Typesetter.set(heading, this.pen, 900, 600);
		assertThat(setting.height()).isLessThanOrEqualTo(600);
		for (int line = 0; line < setting.lines().size(); line++) {
			assertThat(setting.width(line)).isLessThanOrEqualTo(900);
		}
	}

	@Test
	void breaksLinesEvenly() {
		Setting setting = Typesetter.set("The sun takes only water", this.pen.sized(100), 900, 600);
		assertThat(setting.lines()).hasSize(2);
		assertThat(setting.width(0) / setting.width(1)).isBetween(0.6, 1.7);
	}

	@Test
	void writesFromTheRightWhatIsReadSo() {
		assertThat(Typesetter.set("למה הים מלוח?", this.pen, 900, 600).right()).isTrue();
		assertThat(Typesetter.set("Why?", this.pen, 900, 600).right()).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "لماذا البحر مالح؟", "למה הים מלוח?", "なぜ海は塩辛い？", "바닷물은 왜 짠가요?", "ทำไมทะเลจึงเค็ม",
			"समुद्र खारा क्यों है?", "Γιατί;", "Wave 🌊" })
	void hasAGlyphForEveryLetter(String text) {
		AttributedCharacterIterator letters = this.pen.faces()
			.dress(text, Language.ENGLISH, Weight.HEAVY, 40, 0)
			.getIterator();
		for (char letter = letters.first(); letter != CharacterIterator.DONE; letter = letters.next()) {
			Font font = (Font) letters.getAttribute(TextAttribute.FONT);
			assertThat(font.canDisplayUpTo(text.substring(letters.getRunStart(), letters.getRunLimit()))).isEqualTo(-1);
		}
	}

}
