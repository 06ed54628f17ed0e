package io.moneyprinter.artifacts;

import io.moneyprinter.video.AccountId;
import io.moneyprinter.video.InvalidRequestException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ContentKeyTests {

	/**
	 * Computed with {@code printf '6:recipe9:marytts/34:text7:Größe5:speed4:1.25' |
	 * sha256sum}: whoever makes this fail makes every film of every account anew.
	 */
	@Test
	void keysNeverChange() {
		assertThat(ContentKey.of("marytts/3").with("text", "Größe").with("speed", 1.25).build())
			.hasToString("5dac1e44d406570c07607a66ec7bd5ab87112cd5270c8ca1cb119f0eaf6bc367");
	}

	@Test
	void everyInputAndItsPlaceCounts() {
		ContentKey key = ContentKey.of("a/1").with("x", "1").with("y", "2").build();
		assertThat(key).isEqualTo(ContentKey.of("a/1").with("x", "1").with("y", "2").build());
		assertThat(key).isNotEqualTo(ContentKey.of("a/2").with("x", "1").with("y", "2").build());
		assertThat(key).isNotEqualTo(ContentKey.of("a/1").with("y", "2").with("x", "1").build());
		assertThat(key).isNotEqualTo(ContentKey.of("a/1").with("x", "1").build());
	}

	@Test
	void valuesCannotRunIntoEachOther() {
		assertThat(ContentKey.of("a/1").with("x", "1").with("y", "2").build())
			.isNotEqualTo(ContentKey.of("a/1").with("x", "11:y1:2").build());
		assertThat(ContentKey.of("a/1").with("xy", "").build())
			.isNotEqualTo(ContentKey.of("a/1").with("x", "y").build());
	}

	@Test
	void aKeyNamesAnArtifact() {
		ContentKey key = ContentKey.of("a/1").build();
		ArtifactKey address = new ArtifactKey(AccountId.LOCAL, "film", key + ".mp4");
		assertThat(ArtifactKey.parse(address.toString())).isEqualTo(address);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "a", "a/b", "a/b/c/d", "/b/c", "a//c", "a/b/", "a/b/..", "a/b/.c", "a/b/c..d", "a/B/c",
			"a/b/C", "a/b/c d", "a/b/c\n", "a/1b/c", "a/b/ü" })
	void nothingElseDoes(String text) {
		assertThatIllegalArgumentException().isThrownBy(() -> {
			try {
				ArtifactKey.parse(text);
			}
			catch (InvalidRequestException ex) {
				throw new IllegalArgumentException(ex);
			}
		});
	}

}
