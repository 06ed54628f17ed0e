package io.moneyprinter.video;

import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class VideoIdTests {

	private static final IdempotencyKey KEY = new IdempotencyKey("order-17");

	/** The example of RFC 9562, appendix A.4: www.example.com in the DNS namespace. */
	@Test
	void nameBasedIdsFollowTheStandard() {
		UUID dns = UUID.fromString("6ba7b810-9dad-11d1-80b4-00c04fd430c8");
		assertThat(NameBasedUuid.of(dns, "www.example.com")).hasToString("2ed6657d-e927-568b-95e1-2665a8aea6a2");
	}

	@Test
	void idsOfKeysNeverChange() {
		assertThat(VideoId.ofKey(AccountId.LOCAL, KEY, 0)).hasToString("3c3be986-2037-580b-ace8-756b170aa3c2");
		assertThat(VideoId.ofRecord("video-requests", 2, 17, 0)).hasToString("9e3ad346-20ae-5f36-bf88-5c8fa9c979d9");
	}

	@Test
	void variantsAccountsAndPlacesHaveIdsOfTheirOwn() {
		assertThat(VideoId.ofKey(AccountId.LOCAL, KEY, 1)).isNotEqualTo(VideoId.ofKey(AccountId.LOCAL, KEY, 0));
		assertThat(VideoId.ofKey(new AccountId("other"), KEY, 0)).isNotEqualTo(VideoId.ofKey(AccountId.LOCAL, KEY, 0));
		assertThat(VideoId.ofRecord("video-requests", 21, 7, 0))
			.isNotEqualTo(VideoId.ofRecord("video-requests", 2, 17, 0));
	}

	@Test
	void eventsOfTheSameThingHaveTheSameId() {
		assertThat(Examples.events()).extracting(VideoEvent::eventId)
			.doesNotHaveDuplicates()
			.isEqualTo(Examples.events().stream().map(VideoEvent::eventId).toList());
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "x", "2f1c5d2e-6c1b-5f0e-9a51", "1-1-1-1-1", "../etc/passwd" })
	void anythingElseIsRefusedWithASentence(String text) {
		assertThatExceptionOfType(InvalidRequestException.class).isThrownBy(() -> VideoId.parse(text))
			.withMessageContaining("videoId")
			.withMessageContaining("a UUID");
	}

}
