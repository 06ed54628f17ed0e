package io.moneyprinter.grid.work;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;

import io.moneyprinter.render.segment.Commission;
import io.moneyprinter.video.AccountId;
import io.moneyprinter.video.ErrorCode;
import io.moneyprinter.video.VideoException;
import io.moneyprinter.video.WorkClass;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What a member does with what waits. */
class WorkshopTests {

	private final MemoryBoard board = new MemoryBoard("first");

	private final Recorded craft = new Recorded();

	private final List<Workshop> open = new ArrayList<>();

	@AfterEach
	void close() {
		this.craft.gate.countDown();
		this.open.forEach(Workshop::close);
	}

	@Test
	void membersShareWhatWaitsAndDoNothingTwice() throws Exception {
		Workshop first = workshop("first", 1);
		Workshop second = workshop("second", 1);
		Errand[] errands = new Errand[20];
		Arrays.setAll(errands, (number) -> errand("errand-" + number, 1));
		first.take(order("film", 1, errands));
		second.take(order("film", 1, errands));
		until(() -> this.craft.running.get() == 2);
		this.craft.gate.countDown();
		until(() -> this.board.outcomes().size() == 20);
		assertThat(this.craft.begun).hasSize(20).doesNotHaveDuplicates();
		assertThat(this.board.outcomes().values()).extracting(Outcome::member).contains("first", "second");
	}

	@Test
	void moreThanItsPermitsNeverRun() throws Exception {
		Workshop workshop = workshop("first", 4);
		workshop.take(order("film", 1, errand("a", 2), errand("b", 1), errand("c", 1), errand("d", 1)));
		until(() -> this.craft.most.get() == 3);
		assertThat(workshop.busy()).isEqualTo(4);
		this.craft.gate.countDown();
		until(() -> this.board.outcomes().size() == 4);
		assertThat(this.craft.most.get()).isEqualTo(3);
	}

	@Test
	void whatNeedsAllIsNotOvertakenForEver() throws Exception {
		Workshop workshop = workshop("first", 2);
		workshop.take(order("old", 1, errand("small", 1)));
		until(() -> this.craft.running.get() == 1);
		workshop.take(order("next", 2, errand("large", 2)));
		workshop.take(order("young", 3, errand("other", 1)));
		Thread.sleep(400);
		assertThat(this.craft.begun).containsExactly("small");
		this.craft.gate.countDown();
		until(() -> this.craft.begun.size() == 3);
		assertThat(this.craft.begun).containsExactly("small", "large", "other");
	}

	@Test
	void bulkIsDoneBesideWhatSomebodyWaitsForButSeldom() throws Exception {
		this.craft.gate.countDown();
		Workshop workshop = workshop("first", 1);
		Errand[] waited = new Errand[30];
		Arrays.setAll(waited, (number) -> errand("urgent-" + number, 1));
		Errand[] bulk = new Errand[10];
		Arrays.setAll(bulk, (number) -> errand("bulk-" + number, 1));
		workshop.take(order("new", WorkClass.INTERACTIVE, 2, waited));
		workshop.take(order("old", WorkClass.BULK, 1, bulk));
		until(() -> this.board.outcomes().size() == 40);
		List<String> begun = List.copyOf(this.craft.begun);
		assertThat(begun.subList(0, 30)).filteredOn((key) -> key.startsWith("bulk")).hasSizeBetween(3, 5);
	}

	@Test
	void aPassageWaitsForWhatStandsBesideIt() throws Exception {
		this.craft.gate.countDown();
		Errand passage = new Errand("passage", 1, 8, new Weight(99, 1), List.of("left", "right"), List.of(), "");
		workshop("first", 1).take(order("film", 1, passage, errand("left", 1), errand("right", 1)));
		until(() -> this.craft.begun.size() == 3);
		assertThat(this.craft.begun).endsWith("passage");
	}

	@Test
	void aDrainingMemberFinishesAndBeginsOnlyWhatNobodyElseCan() throws Exception {
		Workshop leaving = workshop("first", 1);
		Errand home = new Errand("home", 1, 30, new Weight(1, 1), List.of(), List.of(), null);
		leaving.take(order("film", 1, errand("running", 1), errand("waiting", 1), home));
		until(() -> this.craft.running.get() == 1);
		String first = this.craft.begun.get(0);
		leaving.drain();
		assertThat(leaving.awaitIdle(Duration.ofMillis(100))).isFalse();
		this.craft.gate.countDown();
		until(() -> this.board.made("home") && this.board.made(first));
		assertThat(leaving.awaitIdle(Duration.ofSeconds(5))).isTrue();
		Workshop other = workshop("second", 1);
		other.take(order("film", 1, errand("running", 1), errand("waiting", 1)));
		until(() -> this.board.made("waiting") && this.board.made("running"));
		assertThat(this.craft.interrupted).isEmpty();
		assertThat(this.craft.begun).doesNotHaveDuplicates();
	}

	@Test
	void cancellingEndsOneFilmAndNoOther() throws Exception {
		Workshop workshop = workshop("first", 2);
		workshop.take(order("unwanted", 1, errand("a", 1), errand("b", 1)));
		workshop.take(order("wanted", 2, errand("c", 1)));
		until(() -> this.craft.running.get() == 2);
		long before = System.nanoTime();
		workshop.cancel("unwanted");
		until(() -> this.craft.begun.contains("c") && this.craft.interrupted.size() == 2);
		assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(1));
		assertThat(this.craft.interrupted.keySet()).containsExactlyInAnyOrder("a", "b");
		this.craft.gate.countDown();
		until(() -> this.board.made("c"));
		assertThat(this.board.outcomes()).doesNotContainKeys("a", "b");
	}

	@Test
	void whatTwoFilmsNeedGoesOnForTheOther() throws Exception {
		Workshop workshop = workshop("first", 1);
		workshop.take(order("one", 1, errand("shared", 1)));
		workshop.take(order("two", 2, errand("shared", 1)));
		until(() -> this.craft.running.get() == 1);
		workshop.cancel("one");
		this.craft.gate.countDown();
		until(() -> this.board.made("shared"));
		assertThat(this.craft.interrupted).isEmpty();
	}

	@Test
	void filmsOfAMemberThatIsGoneAreDroppedAndWhatRunsIsKept() throws Exception {
		Workshop workshop = workshop("first", 1);
		workshop.take(order("film", 1, errand("running", 1), errand("waiting", 1)));
		until(() -> this.craft.running.get() == 1);
		workshop.dropOf("submitter");
		this.craft.gate.countDown();
		until(() -> this.board.outcomes().size() == 1);
		assertThat(workshop.awaitIdle(Duration.ofSeconds(1))).isTrue();
		Thread.sleep(400);
		assertThat(this.craft.begun).hasSize(1);
	}

	@Test
	void aFailureIsToldAsItIs() throws Exception {
		Workshop workshop = new Workshop("first", 1, this.board, (order, errand, frames) -> {
			throw new VideoException(ErrorCode.UNUSABLE_MATERIAL, "The clip breaks off.");
		});
		this.open.add(workshop);
		workshop.take(order("film", 1, errand("a", 1)));
		until(() -> this.board.ended("a"));
		assertThat(this.board.made("a")).isFalse();
		assertThat(this.board.outcomes().get("a").failure()).hasMessageContaining("The clip breaks off.")
			.extracting(VideoException::code)
			.isEqualTo(ErrorCode.UNUSABLE_MATERIAL);
	}

	private Workshop workshop(String member, int capacity) {
		Workshop workshop = new Workshop(member, capacity, this.board.of(member), this.craft);
		this.open.add(workshop);
		return workshop;
	}

	private static Order order(String film, long since, Errand... errands) {
		return order(film, WorkClass.INTERACTIVE, since, errands);
	}

	private static Order order(String film, WorkClass workClass, long since, Errand... errands) {
		return new Order(film + "/0", film, new Commission(null, AccountId.LOCAL, workClass), since, "submitter",
				"shelf", List.of(errands));
	}

	private static Errand errand(String key, int permits) {
		return new Errand(key, 1, 30, new Weight(permits, permits), List.of(), List.of(), "");
	}

	private static void until(BooleanSupplier there) throws InterruptedException {
		for (int i = 0; i < 1000 && !there.getAsBoolean(); i++) {
			Thread.sleep(10);
		}
		assertThat(there.getAsBoolean()).isTrue();
	}

	/** Does nothing, for as long as its gate is shut. */
	private static final class Recorded implements Craft {

		private final CountDownLatch gate = new CountDownLatch(1);

		private final List<String> begun = Collections.synchronizedList(new ArrayList<>());

		private final Map<String, Boolean> interrupted = new ConcurrentHashMap<>();

		private final AtomicInteger running = new AtomicInteger();

		private final AtomicInteger most = new AtomicInteger();

		@Override
		public void make(Order order, Errand errand, @Nullable LongConsumer frames) throws InterruptedException {
			this.begun.add(errand.key());
			this.most.accumulateAndGet(this.running.incrementAndGet(), Math::max);
			try {
				this.gate.await(20, TimeUnit.SECONDS);
			}
			catch (InterruptedException ex) {
				this.interrupted.put(errand.key(), true);
				throw ex;
			}
			finally {
				this.running.decrementAndGet();
			}
		}

	}

}
