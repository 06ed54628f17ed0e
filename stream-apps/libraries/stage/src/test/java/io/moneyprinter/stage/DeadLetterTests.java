package io.moneyprinter.stage;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;

import io.moneyprinter.artifacts.DomainJson;
import io.moneyprinter.video.ErrorCode;
import io.moneyprinter.video.Failure;
import io.moneyprinter.video.StageName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * What a dead letter keeps of a record.
 */
class DeadLetterTests {

	private static final Failure FAILURE = new Failure(ErrorCode.UNREADABLE_MESSAGE, "It is no JSON.",
			StageName.SCRIPT);

	@Test
	void aTextIsKeptWhole() throws Exception {
		DeadLetter letter = of("naïve \u0000 {".getBytes(StandardCharsets.UTF_8));
		assertThat(letter.whole()).isTrue();
		assertThat(letter.payload()).isEqualTo("naïve \u0000 {");
		assertThat(DomainJson.mapper().readValue(DomainJson.write(letter), DeadLetter.class)).isEqualTo(letter);
	}

	@Test
	void whatIsTooLongIsCutAndSaysSo() {
		DeadLetter letter = of("€".repeat(100_000).getBytes(StandardCharsets.UTF_8));
		assertThat(letter.whole()).isFalse();
		assertThat(letter.payload()).endsWith("(300000 bytes)");
		assertThat(DomainJson.write(letter)).hasSizeLessThan(1_000_000);
	}

	@Test
	void whatIsNoTextSaysSo() {
		assertThat(of(new byte[] { (byte) 0xc3, 0x28 }).whole()).isFalse();
	}

	@Test
	void causesAreNamedOneALine() {
		assertThat(of(new byte[0]).cause()).isEqualTo("""
				java.lang.IllegalStateException: outer
				java.lang.IllegalArgumentException: inner""");
	}

	@Test
	void anotherJsonIsNoLetter() {
		assertThatThrownBy(() -> DomainJson.mapper().readValue("{}", DeadLetter.class))
			.hasRootCauseInstanceOf(NullPointerException.class);
	}

	private static DeadLetter of(byte[] payload) {
		return DeadLetter.of("video-requests-0@1", FAILURE,
				new IllegalStateException("outer", new IllegalArgumentException("inner")), payload,
				Map.of("correlation-id", "1"), Instant.parse("2026-01-01T00:00:00Z"));
	}

}
