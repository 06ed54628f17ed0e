package io.moneyprinter.media;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class FontFaceTests {

	private static final String CHOSEN = "[Parsed_ass_0 @ 0x5f] fontselect: (Inter Extra Bold, 700, 0) -> fonts/Inter-ExtraBold.otf, 0, Inter-ExtraBold";

	@ParameterizedTest
	@ValueSource(strings = { "", "[libx264 @ 0x7a] profile High, level 3.0", "\r" })
	void isKnownByWhatLibassSaysWhateverFollowsOnTheLine(String after) {
		assertThat(FontFace.INTER.chosenIn(new FfmpegLog(List.of("Input #0", CHOSEN + after)))).isTrue();
	}

	@Test
	void anotherFontInItsPlaceIsNoticed() {
		String other = CHOSEN.replace("Inter-ExtraBold.otf, 0, Inter-ExtraBold", "DejaVuSans.ttf, 0, DejaVuSans");
		assertThat(FontFace.INTER.chosenIn(new FfmpegLog(List.of(other)))).isFalse();
	}

	@Test
	void silenceIsNoProof() {
		assertThat(FontFace.INTER.chosenIn(new FfmpegLog(List.of("Input #0")))).isFalse();
	}

}
