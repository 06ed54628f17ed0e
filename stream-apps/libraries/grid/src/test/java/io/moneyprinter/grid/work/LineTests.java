package io.moneyprinter.grid.work;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;

import io.moneyprinter.grid.work.Line.Waiting;
import io.moneyprinter.render.segment.Commission;
import io.moneyprinter.video.AccountId;
import io.moneyprinter.video.WorkClass;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Who comes next. */
class LineTests {

	private static final AccountId OURS = new AccountId("ours");

	private static final Predicate<String> NOTHING = (piece) -> false;

	private static final AccountId THEIRS = new AccountId("theirs");

	@Test
	void whatSomebodyWaitsForGoesBeforeBulkHoweverOld() {
		Waiting bulk = waiting("bulk", OURS, WorkClass.BULK, 1, 100);
		Waiting urgent = waiting("urgent", OURS, WorkClass.INTERACTIVE, 2, 1);
		assertThat(next(Map.of(), bulk, urgent)).isEqualTo(urgent);
	}

	@Test
	void eachEighthErrandIsBulksIfAnyWaits() {
		Waiting bulk = waiting("bulk", OURS, WorkClass.BULK, 1, 100);
		Waiting urgent = waiting("urgent", OURS, WorkClass.INTERACTIVE, 2, 1);
		assertThat(new Line("member", Map.of(), 6, NOTHING).next(List.of(bulk, urgent))).contains(urgent);
		assertThat(new Line("member", Map.of(), 7, NOTHING).next(List.of(bulk, urgent))).contains(bulk);
		assertThat(new Line("member", Map.of(), 7, NOTHING).next(List.of(urgent))).contains(urgent);
	}

	@Test
	void theAccountForWhichLeastIsDoneGoesFirst() {
		Waiting ours = waiting("ours", OURS, WorkClass.INTERACTIVE, 1, 100);
		Waiting theirs = waiting("theirs", THEIRS, WorkClass.INTERACTIVE, 2, 100);
		assertThat(next(Map.of(OURS, 2, THEIRS, 1), ours, theirs)).isEqualTo(theirs);
		assertThat(next(Map.of(), ours, theirs)).isEqualTo(ours);
	}

	@Test
	void theOlderFilmGoesFirstThenTheHeavierErrand() {
		Waiting light = waiting("light", OURS, WorkClass.BULK, 1, 10);
		Waiting heavy = waiting("heavy", OURS, WorkClass.BULK, 1, 90);
		Waiting young = waiting("young", OURS, WorkClass.BULK, 2, 100);
		assertThat(next(Map.of(), young, light, heavy)).isEqualTo(heavy);
	}

	@Test
	void membersThatWouldChooseTheSameBeginAtDifferentPlaces() {
		List<Waiting> equal = IntStream.range(0, 50)
			.mapToObj((number) -> new Waiting(order("film", OURS, WorkClass.BULK, 1), errand("errand-" + number, 10)))
			.toList();
		assertThat(IntStream.range(0, 8)
			.mapToObj((number) -> new Line("member-" + number, Map.of(), 0, NOTHING).next(equal).orElseThrow())
			.distinct()).hasSizeGreaterThan(4);
	}

	@Test
	void whereMostWasMadeBesideItAnErrandIsDone() {
		Waiting plain = waiting("plain", OURS, WorkClass.BULK, 1, 10);
		Waiting met = new Waiting(plain.order(), new Errand("met", 1, 30, new Weight(10, 1), List.of(),
				List.of(new Errand.Beside("other", "frames", "own")), ""));
		for (int i = 0; i < 20; i++) {
			assertThat(new Line("member-" + i, Map.of(), 0, "frames"::equals).next(List.of(plain, met))).contains(met);
		}
		Waiting heavy = new Waiting(plain.order(), errand("heavy", 90));
		assertThat(new Line("member", Map.of(), 0, "frames"::equals).next(List.of(met, heavy))).contains(heavy);
	}

	@Test
	void nothingComesOfNothing() {
		assertThat(new Line("member", Map.of(), 0, NOTHING).next(List.of())).isEmpty();
	}

	private static Waiting next(Map<AccountId, Integer> busy, Waiting... waiting) {
		return new Line("member", busy, 0, NOTHING).next(List.of(waiting)).orElseThrow();
	}

	private static Waiting waiting(String film, AccountId account, WorkClass workClass, long since, double work) {
		// Two errands of one age belong to one film.
		return new Waiting(order("film-" + since, account, workClass, since), errand(film, work));
	}

	private static Order order(String film, AccountId account, WorkClass workClass, long since) {
		return new Order(film + "/0", film, new Commission(null, account, workClass), since, "member", "shelf",
				List.of());
	}

	private static Errand errand(String key, double work) {
		return new Errand(key, 1, 30, new Weight(work, 1), List.of(), List.of(), "");
	}

}
