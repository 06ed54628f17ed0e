package io.moneyprinter.artifacts;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Random;

import io.moneyprinter.artifacts.local.LocalArtifactStore;
import io.moneyprinter.testkit.video.Scripts;
import io.moneyprinter.video.AccountId;
import io.moneyprinter.video.ArtifactRef;
import io.moneyprinter.video.ErrorCode;
import io.moneyprinter.video.InvalidRequestException;
import io.moneyprinter.video.Script;
import io.moneyprinter.video.VideoException;
import io.moneyprinter.video.VideoRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class DomainJsonTests {

	private static final String FULL = """
			{ "topic": "Why is the sea salty?", "language": "en", "tone": "friendly", "lengthSeconds": 30,
			  "voice": { "name": "auto", "speed": 1.25 }, "picture": { "aspect": "16:9", "resolution": 720 },
			  "captions": { "enabled": true, "color": "#FFFFFF" }, "music": { "volume": 0.2 },
			  "materials": { "preference": "own-first", "own": [] }, "variants": 2, "class": "bulk",
			  "publish": ["store", "web-hook"], "callback": "https://example.org/hook", "idempotencyKey": "k" }
			""";

	private static VideoRequest read(String json) {
		return DomainJson.readRequest(json.getBytes(UTF_8));
	}

	@Test
	void aTopicIsEnough() {
		assertThat(read("{\"topic\":\"Tides\"}")).isEqualTo(VideoRequest.about("Tides"));
	}

	@Test
	void aRequestComesBackAsItWasWritten() {
		VideoRequest request = read(FULL);
		assertThat(DomainJson.readRequest(DomainJson.write(request))).isEqualTo(request);
	}

	@Test
	void whoseRequestItIsDoesNotStandInIt() {
		assertThat(read("{\"topic\":\"Tides\",\"account\":\"somebody-else\"}").account()).isEqualTo(AccountId.LOCAL);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					{"topic":"a","tpic":"b"}                          | tpic                      | unknown        | topic
					{"topic":"a","voice":{"sped":1}}                  | voice.sped                | unknown        | name, recording, speed
					{"topic":"a","voice":{"speed":9}}                 | voice.speed               | 9.0            | 0.5 to 2
					{"topic":"a","voice":{"speed":"fast"}}            | voice.speed               | fast           | a number
					{"topic":"a","voice":{"speed":"1"}}               | voice.speed               | 1              | a number
					{"topic":"a","voice":{"speed":{}}}                | voice.speed               | an object      | a number
					{"topic":"a","voice":[]}                          | voice                     | a list         | schema
					{"topic":"a","voice":"auto"}                      | voice                     | auto           | schema
					{"topic":"a","lengthSeconds":1.5}                 | lengthSeconds             | 1.5            | a whole number
					{"topic":"a","lengthSeconds":"30"}                | lengthSeconds             | 30             | a whole number
					{"topic":"a","lengthSeconds":true}                | lengthSeconds             | true           | a whole number
					{"topic":"a","lengthSeconds":0}                   | lengthSeconds             | 0              | 2 to 1200
					{"topic":"a","lengthSeconds":-9223372036854775808} | lengthSeconds            | -9223372036854775808 | 2 to 1200
					{"topic":"a","variants":99}                       | variants                  | 99             | 1 to 20
					{"topic":5}                                       | topic                     | 5              | a text
					{"topic":true}                                    | topic                     | true           | a text
					{"topic":["a"]}                                   | topic                     | a list         | a text
					{"topic":{"a":1}}                                 | topic                     | an object      | a text
					{"topic":null}                                    | topic                     | empty          | 1 to 500
					{"topic":"a","captions":{"enabled":"yes"}}        | captions.enabled          | yes            | true or false
					{"topic":"a","captions":{"enabled":1}}            | captions.enabled          | 1              | true or false
					{"topic":"a","captions":{"color":"red"}}          | captions.color            | RED            | #RRGGBB
					{"topic":"a","tone":"angry"}                      | tone                      | angry          | informative
					{"topic":"a","picture":{"aspect":"3:2"}}          | picture.aspect            | 3:2            | 9:16
					{"topic":"a","materials":{"own":["x"]}}           | materials.own[0]          | x              | 64 hexadecimal
					{"topic":"a","materials":{"own":[null]}}          | materials                 | an object      | schema
					{"topic":"a","publish":["moon"]}                  | publish[0]                | moon           | store, web-hook
					{"topic":"a","publish":"store"}                   | publish                   | store          | a list
					{"topic":"a","callback":"http://a b"}             | callback                  | http://a b     | address
					{"topic":"a","callback":"ftp://example.org/"}     | callback                  | ftp://         | http
					{"topic":"a","callback":""}                       | callback                  |                | http
					""")
	void aMistakeIsNamedWithItsPlaceValueAndWhatIsAllowed(String json, String field, String value, String allowed) {
		assertThatExceptionOfType(InvalidRequestException.class).isThrownBy(() -> read(json)).satisfies((ex) -> {
			InvalidRequestException.Violation violation = ex.violations().get(0);
			assertThat(violation.field()).isEqualTo(field);
			assertThat(violation.value()).startsWith((value != null) ? value : "");
			assertThat(violation.allowed()).contains(allowed);
			assertThat(ex.sentence()).doesNotContain("java.", "jackson", "`");
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "null", "[]", "5", "true", "\"text\"", "{", "{\"topic\"", "{\"topic\":", "}",
			"{\"topic\":\"a\"", "{\"topic\":\"a\"}}", "{\"topic\":\"a\"} x", "{\"topic\":\"a\"}{\"topic\":\"b\"}",
			"{'topic':'a'}", "{topic:\"a\"}", "{\"topic\":\"a\",}", "{\"topic\":\"a\" \"tone\":\"b\"}",
			"{\"topic\":\"a\\x\"}", "{\"topic\":\"a\nb\"}", "{\"topic\":\"\\ud800\"}", "{\"topic\":\"a\\u0000b\"}",
			"{\"topic\":\"a\",\"topic\":\"b\"}", "{\"topic\":\"a\",\"voice\":{\"speed\":1,\"speed\":2}}",
			"{\"topic\":\"a\",\"lengthSeconds\":1e999999999}",
			"{\"topic\":\"a\",\"lengthSeconds\":99999999999999999999}", "{\"topic\":\"a\",\"voice\":{\"speed\":NaN}}",
			"{\"topic\":\"a\",\"voice\":{\"speed\":1e400}}", "{\"topic\":\"a\",\"publish\":[null]}",
			"{\"topic\":\"a\",\"variants\":-1}", "// comment\n{\"topic\":\"a\"}",
			"{\"topic\":\"a\",\"@class\":\"java.lang.Runtime\"}", "<request/>", "topic=a" })
	void whatIsNoRequestIsRefusedWithASentence(String json) {
		assertRefused(json.getBytes(UTF_8));
	}

	@Test
	void nestingAndLengthHaveLimits() {
		assertRefused("[".repeat(100_000).getBytes(UTF_8));
		assertRefused(("{\"topic\":\"a\",\"voice\":" + "{\"voice\":".repeat(50_000)).getBytes(UTF_8));
		assertRefused(("{\"topic\":\"" + "a".repeat(5_000_000) + "\"}").getBytes(UTF_8));
		assertRefused(("{\"topic\":\"a\",\"variants\":" + "1".repeat(100_000) + "}").getBytes(UTF_8));
		assertRefused(("{\"" + "x".repeat(60_000) + "\":1}").getBytes(UTF_8));
	}

	@Test
	void theLongestSourceIsTakenHoweverItIsWritten() {
		String escaped = "\\ud83c\\udf0a".repeat(VideoRequest.MAX_SOURCE);
		assertThat(read("{\"topic\":\"a\",\"source\":\"" + escaped + "\"}").source())
			.hasSize(2 * VideoRequest.MAX_SOURCE);
	}

	@Test
	void bytesThatAreNoTextAreRefused() {
		assertRefused(new byte[] { (byte) 0xff, (byte) 0xfe, 0, 1 });
		assertRefused("{\"topic\":\"caf\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1));
		assertRefused(new byte[] { 0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0 });
	}

	/**
	 * Whatever one changes in a good request, it stays one or is refused with a sentence.
	 */
	@Test
	void nothingElseEverComesOut() {
		Random random = new Random(20_260_102);
		byte[] good = FULL.getBytes(UTF_8);
		for (int round = 0; round < 5_000; round++) {
			byte[] changed = good.clone();
			for (int change = random.nextInt(4); change >= 0; change--) {
				changed[random.nextInt(changed.length)] = (byte) ((random.nextInt(3) == 0) ? random.nextInt(256)
						: good[random.nextInt(good.length)]);
			}
			readOrRefuse(changed);
		}
	}

	private static void readOrRefuse(byte[] json) {
		try {
			DomainJson.readRequest(json);
		}
		catch (InvalidRequestException ex) {
			assertThat(ex.sentence()).endsWith(".").hasSizeLessThan(1000);
		}
		catch (RuntimeException ex) {
			throw new AssertionError("Neither read nor refused: " + new String(json, UTF_8), ex);
		}
	}

	private static void assertRefused(byte[] json) {
		assertThatExceptionOfType(InvalidRequestException.class).isThrownBy(() -> DomainJson.readRequest(json))
			.satisfies((ex) -> assertThat(ex.sentence()).startsWith("The field '").endsWith(".").hasSizeLessThan(1000));
	}

	@Test
	void artifactsAreReadBackAndOnesOfAnotherKindAreNamed(@TempDir Path folder) {
		ArtifactStore store = new LocalArtifactStore(folder);
		ArtifactKey key = new ArtifactKey(AccountId.LOCAL, "script", "one.json");
		assertThat(DomainJson.find(store, key, Script.class)).isEmpty();
		Script script = Scripts.ofScenes(3);
		ArtifactRef ref = store.put(key, DomainJson.write(script), "application/json");
		assertThat(DomainJson.read(store, ref, Script.class)).isEqualTo(script);
		assertThat(DomainJson.find(store, key, Script.class)).contains(script);
		ArtifactRef other = store.put(key, "[1]".getBytes(UTF_8), "application/json");
		assertThatExceptionOfType(VideoException.class).isThrownBy(() -> DomainJson.read(store, other, Script.class))
			.satisfies((ex) -> assertThat(ex.code()).isEqualTo(ErrorCode.ARTIFACT_MISSING))
			.withMessage("The artifact 'local/script/one.json' is no Script.");
	}

}
