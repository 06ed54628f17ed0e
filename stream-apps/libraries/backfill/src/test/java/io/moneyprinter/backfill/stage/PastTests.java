package io.moneyprinter.backfill.stage;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.moneyprinter.artifacts.DomainJson;
import io.moneyprinter.backfill.BackfillId;
import io.moneyprinter.backfill.BackfillOptions;
import io.moneyprinter.backfill.BackfillProgress;
import io.moneyprinter.backfill.Item;
import io.moneyprinter.backfill.ItemRow;
import io.moneyprinter.backfill.input.InputStaging;
import io.moneyprinter.ledger.VideoRow;
import io.moneyprinter.testkit.postgres.PostgresServer;
import io.moneyprinter.video.Picture;
import io.moneyprinter.video.StageName;
import io.moneyprinter.video.VideoId;
import io.moneyprinter.video.VideoRequest;
import io.moneyprinter.video.WorkClass;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Requests of the past as input. */
@Timeout(120)
class PastTests {

	private static final String TOPICS = """
			topic,lengthSeconds,idempotencyKey
			Tides,5,one
			Salt of the sea,60,
			broken clip,5,
			Rivers,7,
			""";

	@TempDir
	private Path folder;

	private Studio studio;

	@BeforeEach
	void aPast() throws InterruptedException {
		this.studio = new Studio(PostgresServer.shared().freshDatabase(), this.folder, new Reaper());
		this.studio.make(this.studio.ask(TOPICS));
	}

	@Test
	void oldTopicsAreMadeAgainInAnotherSize() throws InterruptedException {
		BackfillId id = ask("{'kind':'past'}", "{'picture.resolution':'180','lengthSeconds':9}");
		assertThat(this.studio.make(id)).isEqualTo(BackfillWorker.Turn.FINISHED);
		assertThat(this.studio.progress(id).items().published()).isEqualTo(3);
		assertThat(this.studio.progress(id).items().reused()).isZero();
		assertThat(topics(id)).containsExactly("Salt of the sea", "Rivers", "Tides");
		for (ItemRow item : items(id)) {
			VideoRow row = this.studio.ledger.find(item.video()).orElseThrow();
			VideoRequest request = DomainJson.read(this.studio.store, row.request(), VideoRequest.class);
			assertThat(request.picture()).isEqualTo(new Picture(Picture.DEFAULT.aspect(), 180, 30));
			assertThat(request.length()).hasSeconds(9);
			assertThat(row.workClass()).isEqualTo(WorkClass.BULK);
		}
		assertThat(this.studio.stages.written.get()).isEqualTo(7);
	}

	@Test
	void aQueryNamesWhatItWants() {
		assertThat(staged("{'kind':'past','topicContains':'SEA'}")).containsExactly("Salt of the sea");
		assertThat(staged("{'kind':'past','states':['failed']}")).containsExactly("broken clip");
		assertThat(staged("{'kind':'past','states':['failed','published']}")).hasSize(4);
		assertThat(staged("{'kind':'past','to':'2020-01-01T00:00:00Z'}")).isEmpty();
		assertThat(staged("{'kind':'past','from':'2020-01-01T00:00:00Z'}")).hasSize(3);
	}

	/** The same request under the same content's key: nothing is new. */
	@Test
	void whatIsNotChangedIsThereAlready() throws InterruptedException {
		BackfillId id = ask("{'kind':'past','topicContains':'sea'}", "{}");
		this.studio.make(id);
		assertThat(this.studio.progress(id).items().reused()).isEqualTo(1);
	}

	@Test
	void aSecondRunGoesOnWhereTheFirstWasAndFeedsOnNothingNew() throws InterruptedException {
		BackfillId id = ask("{'kind':'past'}", "{'picture.resolution':'180'}");
		this.studio.stage(id);
		BackfillProgress first = this.studio.progress(id);
		this.studio.make(id);
		this.studio.stage(id);
		assertThat(first.lines()).isEqualTo(3);
		assertThat(this.studio.progress(id).lines()).isEqualTo(3);
		assertThat(this.studio.progress(id).items().all()).isEqualTo(3);
		assertThat(this.studio.backfill(id).place()).isNotNull();
	}

	@Test
	void aRunThatStopsInTheMiddleLeavesNothingOut() {
		for (int film = 0; film < 600; film++) {
			this.studio.intake()
				.accept(VideoRequest.about("past " + film).askedBy(Studio.ACCOUNT, null),
						new io.moneyprinter.stage.Arrival.Call());
		}
		BackfillId id = ask("{'kind':'past','states':['queued']}", "{'picture.resolution':'180'}");
		InputStaging staging = this.studio.staging();
		int[] batches = { 0 };
		assertThat(staging.stage(this.studio.backfill(id), () -> batches[0]++ == 1)).isFalse();
		assertThat(this.studio.progress(id).lines()).isEqualTo(500);
		assertThat(staging.stage(this.studio.backfill(id), () -> false)).isTrue();
		assertThat(items(id)).hasSize(600).extracting(ItemRow::topic).doesNotHaveDuplicates();
		assertThat(items(id)).extracting((item) -> item.key().line()).startsWith(1, 2, 3).endsWith(599, 600);
	}

	@Test
	void aReRenderTakesOverScriptAndSpeech() throws InterruptedException {
		int written = this.studio.stages.written.get();
		int spoken = this.studio.stages.spoken.get();
		BackfillId id = ask("{'kind':'past','reRender':true}",
				"{'picture.aspect':'16:9','transition':'cut','music.mood':'none'}");
		assertThat(this.studio.make(id)).isEqualTo(BackfillWorker.Turn.FINISHED);
		assertThat(this.studio.progress(id).items().published()).isEqualTo(3);
		assertThat(this.studio.stages.written.get()).isEqualTo(written);
		assertThat(this.studio.stages.spoken.get()).isEqualTo(spoken);
		List<VideoId> made = items(id).stream().map(ItemRow::video).toList();
		assertThat(this.studio.stages.rendered).containsKeys(made.toArray(VideoId[]::new));
		Map<StageName, ?> results = this.studio.ledger.find(made.get(0)).orElseThrow().results();
		assertThat(results).containsKeys(StageName.SCRIPT, StageName.SPEECH, StageName.RENDER);
		BackfillId again = ask("{'kind':'past','reRender':true,'topicContains':'sea','to':'" + end(id) + "'}",
				"{'picture.aspect':'16:9','transition':'cut','music.mood':'none'}");
		this.studio.make(again);
		assertThat(this.studio.progress(again).items().reused()).isEqualTo(1);
	}

	private String end(BackfillId id) {
		return this.studio.progress(id).createdAt().toString();
	}

	@Test
	void aReRenderChangesNothingThatIsSaid() {
		BackfillId id = ask("{'kind':'past','reRender':true}", "{'voice.speed':'1.5'}");
		this.studio.stage(id);
		assertThat(this.studio.backfills.badLines(Studio.ACCOUNT, id, 10)).hasSize(3)
			.allSatisfy((bad) -> assertThat(bad.field()).isEqualTo("voice"));
	}

	@Test
	void whatWasNeverSpokenIsABadLine() {
		BackfillId id = ask("{'kind':'past','reRender':true,'states':['queued']}", "{}");
		this.studio.intake()
			.accept(VideoRequest.about("silence").askedBy(Studio.ACCOUNT, null),
					new io.moneyprinter.stage.Arrival.Call());
		BackfillId later = ask("{'kind':'past','reRender':true,'states':['queued']}", "{}");
		this.studio.stage(id);
		this.studio.stage(later);
		assertThat(this.studio.progress(id).lines()).isZero();
		assertThat(this.studio.backfills.badLines(Studio.ACCOUNT, later, 10)).singleElement()
			.satisfies((bad) -> assertThat(bad.allowed()).contains("spoken already"));
	}

	@Test
	void aFilmOfAReRenderBeginsWithItsResults() {
		BackfillId id = ask("{'kind':'past','reRender':true,'topicContains':'Rivers'}", "{}");
		this.studio.stage(id);
		Item item = this.studio.items.claim(id, UUID.randomUUID(), false).orElseThrow();
		assertThat(item.results()).containsOnlyKeys(StageName.SCRIPT, StageName.SPEECH);
	}

	private List<String> staged(String input) {
		BackfillId id = ask(input, "{}");
		this.studio.stage(id);
		return topics(id);
	}

	private List<String> topics(BackfillId id) {
		return items(id).stream().map(ItemRow::topic).toList();
	}

	private List<ItemRow> items(BackfillId id) {
		return this.studio.items.page(id, null, 1000);
	}

	private BackfillId ask(String input, String defaults) {
		ObjectNode options = DomainJson.mapper().createObjectNode();
		options.set("input", json(input));
		options.set("defaults", json(defaults));
		try {
			return this.studio.ask(DomainJson.mapper().treeToValue(options, BackfillOptions.class));
		}
		catch (java.io.IOException ex) {
			throw new java.io.UncheckedIOException(ex);
		}
	}

	private static JsonNode json(String single) {
		try {
			return DomainJson.mapper().readTree(single.replace('\'', '"'));
		}
		catch (java.io.IOException ex) {
			throw new java.io.UncheckedIOException(ex);
		}
	}

}
