package io.moneyprinter.backfill.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import io.moneyprinter.backfill.BackfillId;
import io.moneyprinter.backfill.BackfillProgress;
import io.moneyprinter.backfill.BackfillState;
import io.moneyprinter.backfill.Counts;
import io.moneyprinter.backfill.FailureGroup;
import io.moneyprinter.backfill.ItemKey;
import io.moneyprinter.backfill.ItemRow;
import io.moneyprinter.backfill.ItemState;
import io.moneyprinter.backfill.Plan;
import io.moneyprinter.video.AccountId;
import io.moneyprinter.video.ErrorCode;
import io.moneyprinter.video.StageName;
import io.moneyprinter.video.VideoId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class HtmlPageTests {

	private static final BackfillId ID = BackfillId.parse("2f1c5d2e-6c1b-4f0e-9a51-0f4d8e1b7c33");

	private static final Instant NOW = Instant.parse("2026-11-24T03:04:05Z");

	private static final String HOSTILE = "<script>alert('x')</script> & \"more\"";

	private static BackfillProgress progress() {
		return new BackfillProgress(ID, AccountId.LOCAL, "topics.csv", BackfillState.OVER_BUDGET,
				"The budget of 4.00 is spent (4.02); more lets it go on: ./moneyprinter backfill set " + ID
						+ " --budget PRICE.",
				false, 2, 1.6, 4.0, 300, false, 12_431, 17, 5, new Counts(1_914, 0, 10_321, 812, 118, 3, 58),
				new Plan(12_409, 93_000, 46_500, 41_000_000_000L, 41.3, 1.1), 263.7, 26_128L, 4.02, NOW, NOW,
				NOW.plusSeconds(40_000), null, null, null);
	}

	private static FailureGroup group(@Nullable ErrorCode code, @Nullable StageName stage, String sentence, int count) {
		return new FailureGroup(ID, code, stage, sentence, count, List.of(14, 15, 218, 219, 220));
	}

	private static List<FailureGroup> failures() {
		return List.of(
				group(ErrorCode.PROVIDER_UNAVAILABLE, StageName.SCRIPT, "The language model did not answer in 60 s.",
						96),
				group(null, null, "The script waits to be approved.", 58),
				group(ErrorCode.UNUSABLE_MATERIAL, StageName.RENDER, "The clip " + HOSTILE + " is torn.", 22));
	}

	private static List<ItemRow> items() {
		List<ItemRow> items = new ArrayList<>();
		String[] topics = { "Why is the sea salty?", "How do tides work, and why are there two of them a day?", HOSTILE,
				"Wie entsteht ein Gewitter?", "海はなぜ塩辛いのか", "Rivers" };
		ItemState[] states = { ItemState.PUBLISHED, ItemState.PUBLISHED, ItemState.FAILED, ItemState.HELD,
				ItemState.PUBLISHED, ItemState.READY };
		for (int i = 0; i < topics.length; i++) {
			boolean published = states[i] == ItemState.PUBLISHED;
			boolean failed = states[i] == ItemState.FAILED;
			items.add(new ItemRow(new ItemKey(i + 2, 0), VideoId.random(), topics[i], states[i], published ? 1 : 0,
					i == 1, failed ? ErrorCode.UNUSABLE_MATERIAL : null, failed ? StageName.RENDER : null,
					failed ? "The clip " + HOSTILE + " is torn."
							: (states[i] == ItemState.HELD) ? "The script waits to be approved." : null,
					31, published ? 27.4 + i : 0, published ? 30_100 : 0, published ? 4_120_000 : 0, NOW));
		}
		return items;
	}

	private static String page(String api) {
		try {
			StringBuilder out = new StringBuilder();
			new HtmlPage(progress(), failures(), items(), api).write(out);
			return out.toString();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Test
	void tellsCountsTimesAndCosts() {
		assertThat(page("")).contains("over budget</span>", "The budget of 4.00 is spent", "10\u2009321",
				"812 were there before", "17 bad, 5 double", "263.7", "at most 300", "12 h 55 min", "41.0 GB",
				"of a budget of 4.00", "2026-11-24 03:04 UTC", "width:76.6");
	}

	@Test
	void everyCauseHasTheCommandThatMendsIt() {
		assertThat(page("")).contains("96 × PROVIDER_UNAVAILABLE in script",
				"<code>./moneyprinter backfill --only-failed-of " + ID + "</code>",
				"<code>./moneyprinter backfill FILE</code>", "58 × HELD", "Lines 14, 15, 218, 219, 220 …");
	}

	@Test
	void whatPeopleWroteIsTextAndNothingElse() {
		assertThat(page("")).doesNotContain("<script")
			.contains("&lt;script&gt;alert(&#39;x&#39;)")
			.contains("default-src 'none'");
	}

	@Test
	void linksLeadToTheApi() {
		assertThat(page("")).contains("href=\"/v1/videos/")
			.contains("href=\"/v1/backfills/" + ID + "/report.csv\"", "bad-lines.csv\"");
		assertThat(page("http://127.0.0.1:8006")).contains("href=\"http://127.0.0.1:8006/v1/videos/",
				"href=\"http://127.0.0.1:8006/v1/backfills/" + ID + "/report.csv\"");
	}

}
