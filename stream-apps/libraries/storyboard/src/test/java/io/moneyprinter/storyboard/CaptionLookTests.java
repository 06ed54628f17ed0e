package io.moneyprinter.storyboard;

import io.moneyprinter.storyboard.CaptionLook.Entrance;
import io.moneyprinter.video.CaptionAnimation;
import io.moneyprinter.video.CaptionFont;
import io.moneyprinter.video.CaptionStyle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class CaptionLookTests {

	@Test
	void whoSaysNothingGetsTheUsual() {
		CaptionLook look = CaptionLook.of(CaptionStyle.DEFAULT);
		assertThat(look.letters().typeface()).isEqualTo(Typeface.SANS);
		assertThat(look.letters().box()).isNull();
		assertThat(look.letters().upperCase()).isFalse();
		assertThat(look.entrance()).isEqualTo(Entrance.NONE);
	}

	@ParameterizedTest
	@EnumSource(CaptionFont.class)
	void everyFontIsDrawnByTheTypefaceOfItsName(CaptionFont font) {
		assertThat(CaptionLook.of(style(font, null)).letters().typeface().name()).isEqualTo(font.name());
	}

	@ParameterizedTest
	@EnumSource(CaptionAnimation.class)
	void everyAnimationIsTheEntranceOfItsName(CaptionAnimation animation) {
		assertThat(CaptionLook.of(style(null, animation)).entrance().name()).isEqualTo(animation.name());
	}

	@Test
	void aBoxHasTheColourOfTheOutlineAndIsSeenThrough() {
		LetterStyle.Box box = CaptionLook.of(style(null, null)).letters().box();
		assertThat(box.color()).isEqualTo(CaptionStyle.DEFAULT.outline());
		assertThat(box.opacity()).isBetween(0.4, 0.8);
		assertThat(CaptionLook.of(style(null, null)).letters().upperCase()).isTrue();
	}

	private static CaptionStyle style(CaptionFont font, CaptionAnimation animation) {
		CaptionStyle usual = CaptionStyle.DEFAULT;
		return new CaptionStyle(true, usual.position(), usual.size(), usual.color(), usual.highlight(), usual.outline(),
				font, animation, true, true);
	}

}
