package io.moneyprinter.backfill.input;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.moneyprinter.artifacts.DomainJson;
import io.moneyprinter.backfill.BackfillItems.StagedBatch;
import io.moneyprinter.backfill.BadLine;
import io.moneyprinter.backfill.InputFormat;
import io.moneyprinter.backfill.StagedItem;
import io.moneyprinter.video.AccountId;
import io.moneyprinter.video.InvalidRequestException;
import io.moneyprinter.video.Picture;
import io.moneyprinter.video.VideoRequest;
import io.moneyprinter.video.WorkClass;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class RequestLinesTests {

	private static final AccountId ACCOUNT = new AccountId("studio");

	@Test
	void everyFieldOfARequestIsAColumn() throws IOException {
		StringBuilder header = new StringBuilder();
		for (String name : Fields.names()) {
			header.append(header.isEmpty() ? "" : ",").append(name);
		}
		assertThat(header.toString().split(","))
			.contains("topic", "picture.resolution", "voice.speed", "captions.box", "music.mood", "materials.own",
					"publish", "callback", "class", "variants")
			.doesNotContain("account", "picture");
		List<StagedItem> items = good("topic,script,lengthSeconds,picture.resolution,picture.aspect,voice.speed,"
				+ "captions.enabled,publish,callback,idempotencyKey\n"
				+ "Tides,\"Said so, in\ntwo lines.\",12,180,16:9,1.5,false,store|web-hook,https://example.org/h,k-1\n",
				null);
		VideoRequest request = request(items.get(0));
		assertThat(request.picture()).isEqualTo(new Picture(io.moneyprinter.video.Aspect.LANDSCAPE, 180, 30));
		assertThat(request.script()).isEqualTo("Said so, in\ntwo lines.");
		assertThat(request.length()).hasSeconds(12);
		assertThat(request.voice().speed()).isEqualTo(1.5);
		assertThat(request.captions().enabled()).isFalse();
		assertThat(request.publish()).hasSize(2);
		assertThat(request.workClass()).isEqualTo(WorkClass.BULK);
	}

	@Test
	void defaultsFillWhatALineLeavesOut() throws IOException {
		ObjectNode defaults = json("{'lengthSeconds':5,'picture':{'resolution':180,'framesPerSecond':25}}");
		List<StagedItem> items = good("topic;picture.resolution\nTides;\nSalt;240\n", defaults);
		assertThat(items).extracting((item) -> request(item).picture())
			.containsExactly(new Picture(io.moneyprinter.video.Aspect.PORTRAIT, 180, 25),
					new Picture(io.moneyprinter.video.Aspect.PORTRAIT, 240, 25));
		assertThat(request(items.get(0)).length()).hasSeconds(5);
	}

	@Test
	void theSameContentIsTheSameFilmHoweverItIsWritten() throws IOException {
		StagedItem csv = good("topic,lengthSeconds\nTides,5\n", null).get(0);
		StagedItem line = read(InputFormat.JSONL, bytes("{\"lengthSeconds\":5,\"topic\":\"Tides\"}\n"), null).items()
			.get(0);
		assertThat(line.video()).isEqualTo(csv.video());
		assertThat(good("topic,lengthSeconds\nTides,6\n", null).get(0).video()).isNotEqualTo(csv.video());
	}

	@Test
	void aLineWithVariantsIsAsManyFilms() throws IOException {
		List<StagedItem> items = good("topic,variants\nTides,3\n", null);
		assertThat(items).extracting((item) -> item.key().toString()).containsExactly("2", "2.1", "2.2");
		assertThat(items).extracting(StagedItem::video).doesNotHaveDuplicates();
	}

	@Test
	void everyKindOfBadCsvLineIsToldWithItsNumber() throws IOException {
		byte[] file = join(bytes("""
				topic,lengthSeconds,picture.resolution,captions.enabled,callback,class,language
				Good,5,180,true,,,
				,5,,,,,
				Short,1,,,,,
				Word,ten,,,,,
				Half,2.5,,,,,
				Pixels,5,181,,,,
				Flag,5,,perhaps,,,
				Address,5,,,ftp://example.org,,
				Urgent,5,,,,interactive,
				Few,5
				Many,5,,,,,,,
				Tongue,5,,,,,no such language
				Last,5,,,,,
				Bytes\s"""), new byte[] { (byte) 0xC3, 0x28 }, bytes(",5,,,,,\n"));
		StagedBatch batch = read(InputFormat.CSV, file, null);
		assertThat(batch.items()).extracting(StagedItem::topic).containsExactly("Good", "Last");
		assertThat(batch.badLines()).extracting((bad) -> bad.line() + " " + bad.field())
			.containsExactly("3 topic", "4 lengthSeconds", "5 lengthSeconds", "6 lengthSeconds", "7 picture.resolution",
					"8 captions.enabled", "9 callback", "10 class", "11 line", "12 line", "13 language", "15 topic");
		assertThat(batch.badLines()).extracting(BadLine::allowed).doesNotContain("");
		assertThat(batch.badLines().get(4)).hasToString("Line 7: the field 'picture.resolution' is '181'; allowed: "
				+ Picture.RESOLUTIONS + " (shorter side, pixels).");
	}

	@Test
	void everyKindOfBadJsonLineIsToldWithItsNumber() throws IOException {
		byte[] file = join(bytes("""
				{"topic":"Good"}
				{"topic":"Broken"
				[1]
				null

				{"topic":"Twice","topic":"Twice"}
				{"topic":"Colour","colour":"red"}
				{"topic":17}
				{"topic":"Theirs","account":"others"}
				{"topic":"More"} {"topic":"More"}
				{"topic":"Deep","picture":{"resolution":"180"}}
				{"topic":"Last"}
				{"topic":"
				"""), new byte[] { (byte) 0xFF }, bytes("\"}\n"));
		StagedBatch batch = read(InputFormat.JSONL, file, null);
		assertThat(batch.items()).extracting(StagedItem::topic).containsExactly("Good", "Last");
		assertThat(batch.badLines()).extracting(BadLine::line).containsExactly(2, 3, 4, 6, 7, 8, 9, 10, 11, 13, 14);
		assertThat(batch.badLines()).extracting(BadLine::field)
			.contains("colour", "topic", "account", "picture.resolution");
	}

	@Test
	void aLineLongerThanAnyRequestIsPassedOver() throws IOException {
		String file = "{\"topic\":\"" + "x".repeat(3_100_000) + "\"}\n{\"topic\":\"Next\"}\n";
		StagedBatch batch = read(InputFormat.JSONL, bytes(file), null);
		assertThat(batch.badLines()).singleElement().extracting(BadLine::value).isEqualTo("more than 3000000 bytes");
		assertThat(batch.items()).singleElement().extracting(StagedItem::topic).isEqualTo("Next");
	}

	@Test
	void aQuoteThatNobodyClosesDoesNotFillTheMemory() throws IOException {
		InputStream endless = new SequenceInputStream(
				Collections.enumeration(List.of(new ByteArrayInputStream(bytes("topic\nGood\n\"Open")),
						new ByteArrayInputStream(new byte[2_000_000]))));
		try (RequestLines lines = RequestLines.open(endless, InputFormat.CSV, ACCOUNT, null, (request) -> {
		})) {
			StagedBatch batch = lines.next(100);
			assertThat(batch.items()).hasSize(1);
			assertThat(batch.badLines()).singleElement().extracting(BadLine::line).isEqualTo(3);
			assertThat(lines.next(100).records()).isZero();
		}
	}

	@Test
	void aQuoteThatNobodyClosesCostsItsLineAlone() throws IOException {
		StagedBatch batch = read(InputFormat.CSV, bytes("""
				topic,script,lengthSeconds
				Good,,5
				"Open,,5
				Next,,5
				Said,"in
				""two"" lines",5
				5" disc,,5
				Last,"Never closed,5
				After,,5
				"""), null);
		assertThat(batch.items()).extracting(StagedItem::topic)
			.containsExactly("Good", "Next", "Said", "5\" disc", "After");
		assertThat(batch.items()).extracting((item) -> item.key().line()).containsExactly(2, 4, 5, 7, 9);
		assertThat(request(batch.items().get(2)).script()).isEqualTo("in\n\"two\" lines");
		assertThat(batch.badLines()).extracting(BadLine::line).containsExactly(3, 8);
		assertThat(batch.badLines()).extracting(BadLine::value)
			.allSatisfy((value) -> assertThat(value).contains("quote"));
	}

	@Test
	void aQuoteThatNobodyClosesIsNotLookedForInAThousandLines() throws IOException {
		String below = IntStream.range(0, 3000)
			.mapToObj((line) -> "topic " + line + ",5\r\n")
			.collect(java.util.stream.Collectors.joining());
		try (RequestLines lines = RequestLines.open(
				new ByteArrayInputStream(bytes("topic,lengthSeconds\r\nx,\"5\r\n" + below + "y,\"5\"\r\n")),
				InputFormat.CSV, ACCOUNT, null, (request) -> {
				})) {
			StagedBatch batch = lines.next(5000);
			assertThat(batch.items()).hasSize(3001);
			assertThat(batch.badLines()).extracting(BadLine::line).containsExactly(2);
		}
	}

	@Test
	void defaultsMayBeWrittenAsColumnsAre() throws IOException {
		ObjectNode defaults = json("{'picture':{'aspect':'16:9'},'picture.resolution':'180','captions.enabled':'false',"
				+ "'publish':'store','lengthSeconds':5}");
		VideoRequest request = request(good("topic\nTides\n", defaults).get(0));
		assertThat(request.picture()).isEqualTo(new Picture(io.moneyprinter.video.Aspect.LANDSCAPE, 180, 30));
		assertThat(request.captions().enabled()).isFalse();
		assertThat(request.length()).hasSeconds(5);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "lengthSeconds\n5\n", "topic,colour\nTides,red\n", "topic,topic\na,b\n",
			"topic,account\na,others\n", "topic,picture\na,b\n", "topic,\"lengthSeconds\na,5\n" })
	void aHeaderThatIsNotRightIsRefusedAsAWhole(String file) {
		assertThatExceptionOfType(InvalidRequestException.class).isThrownBy(() -> good(file, null))
			.withMessageContaining("header");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '!',
			value = { "{'lengthSeconds':1} ! lengthSeconds", "{'colour':'red'} ! colour",
					"{'account':'others'} ! defaults", "{'class':'interactive'} ! class",
					"{'picture.colour':'red'} ! defaults", "{'picture.resolution':'many'} ! picture.resolution" })
	void wrongDefaultsAreToldOnce(String defaults, String field) {
		assertThatExceptionOfType(InvalidRequestException.class)
			.isThrownBy(() -> good("topic\nTides\n", json(defaults)))
			.withMessageContaining("'" + field + "'");
	}

	@Test
	void aHundredThousandLinesPassOneBatchAtATime() throws IOException {
		String lines = IntStream.range(0, 100_000)
			.mapToObj((line) -> "topic " + line + ",5\n")
			.collect(java.util.stream.Collectors.joining());
		int items = 0;
		try (RequestLines reader = RequestLines.open(new ByteArrayInputStream(bytes("topic,lengthSeconds\n" + lines)),
				InputFormat.CSV, ACCOUNT, null, (request) -> {
				})) {
			reader.skip(50_000);
			for (StagedBatch batch = reader.next(500); batch.records() > 0; batch = reader.next(500)) {
				assertThat(batch.records()).isLessThanOrEqualTo(500);
				items += batch.items().size();
			}
		}
		assertThat(items).isEqualTo(50_000);
	}

	private static List<StagedItem> good(String csv, @Nullable ObjectNode defaults) throws IOException {
		StagedBatch batch = read(InputFormat.CSV, bytes(csv), defaults);
		assertThat(batch.badLines()).isEmpty();
		return new ArrayList<>(batch.items());
	}

	private static StagedBatch read(InputFormat format, byte[] file, @Nullable ObjectNode defaults) throws IOException {
		try (RequestLines lines = RequestLines.open(new ByteArrayInputStream(file), format, ACCOUNT, defaults,
				(request) -> assertThat(request.account()).isEqualTo(ACCOUNT))) {
			return lines.next(1000);
		}
	}

	private static VideoRequest request(StagedItem item) {
		return DomainJson.readRequest(bytes(item.request()));
	}

	private static ObjectNode json(String single) throws IOException {
		return (ObjectNode) DomainJson.mapper().readTree(single.replace('\'', '"'));
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	private static byte[] join(byte[]... parts) throws IOException {
		java.io.ByteArrayOutputStream all = new java.io.ByteArrayOutputStream();
		for (byte[] part : parts) {
			all.write(part);
		}
		return all.toByteArray();
	}

}
