package io.moneyprinter.grid;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

import io.moneyprinter.media.Workbench;
import io.moneyprinter.render.segment.MadeSegment;
import io.moneyprinter.render.segment.Segment;
import io.moneyprinter.render.segment.SegmentProgress;
import io.moneyprinter.render.segment.SegmentRunner;
import io.moneyprinter.video.ErrorCode;
import io.moneyprinter.video.VideoException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What everything that makes segments does, wherever it makes them. */
abstract class SegmentRunnerContract {

	@TempDir
	Path folder;

	private List<Segment> segments;

	protected abstract SegmentRunner runner();

	@BeforeEach
	void film() throws Exception {
		this.segments = SmallFilm.quick(this.folder.resolve("film"), 4).segments();
	}

	@Test
	void makesAllOnceInOrderAndTellsOfEachFrame() throws Exception {
		Counted first = new Counted();
		try (Workbench bench = bench("first")) {
			List<MadeSegment> made = runner().run(this.segments, bench, first);
			assertThat(made).extracting(MadeSegment::segment).isEqualTo(this.segments);
			assertThat(made).allSatisfy((one) -> {
				assertThat(bench.file(one.film())).isNotEmptyFile();
				assertThat(one.look().frames()).isEqualTo(one.segment().frames());
				assertThat(one.cover() != null).isEqualTo(one.segment() instanceof Segment.Body);
			});
		}
		long frames = this.segments.stream().mapToLong(Segment::frames).sum();
		assertThat(first.expected).hasValue(frames);
		assertThat(first.told).hasValue(frames);
		Counted second = new Counted();
		try (Workbench bench = bench("second")) {
			assertThat(runner().run(this.segments, bench, second)).hasSameSizeAs(this.segments);
		}
		assertThat(second.expected).hasValue(0);
		assertThat(second.told).hasValue(0);
	}

	@Test
	void whatIsForgottenIsMadeAgain() throws Exception {
		try (Workbench bench = bench("first")) {
			runner().run(this.segments, bench, new Counted());
		}
		runner().forget(this.segments.subList(0, 1));
		Counted again = new Counted();
		try (Workbench bench = bench("second")) {
			runner().run(this.segments, bench, again);
		}
		assertThat(again.expected).hasValue(this.segments.get(0).frames());
	}

	@Test
	void aBrokenClipIsNamed() throws Exception {
		Files.writeString(this.folder.resolve("film/clip-2.mp4"), "This is no clip.");
		List<Segment> broken = SmallFilm.found(this.folder.resolve("film"), 4).segments();
		try (Workbench bench = bench("broken")) {
			assertThatExceptionOfType(VideoException.class).isThrownBy(() -> runner().run(broken, bench, new Counted()))
				.matches((thrown) -> thrown.code() == ErrorCode.UNUSABLE_MATERIAL);
		}
	}

	@Test
	void interruptingEndsEverythingWithinASecond() throws Exception {
		List<Segment> slow = SmallFilm.slow(this.folder.resolve("slow"), 2).segments();
		CountDownLatch working = new CountDownLatch(1);
		AtomicReference<Object> outcome = new AtomicReference<>();
		Thread caller = new Thread(() -> {
			try (Workbench bench = bench("slow-bench")) {
				outcome.set(runner().run(slow, bench, new Counted(working::countDown)));
			}
			catch (InterruptedException | RuntimeException ex) {
				outcome.set(ex);
			}
		});
		caller.start();
		working.await();
		assertThat(Programs.below(this.folder)).isNotEmpty();
		long before = System.nanoTime();
		caller.interrupt();
		caller.join();
		Thread.sleep(Math.max(0, 1000 - Duration.ofNanos(System.nanoTime() - before).toMillis()));
		assertThat(Programs.below(this.folder)).isEmpty();
		assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(3));
		assertThat(outcome.get()).isInstanceOf(InterruptedException.class);
	}

	private Workbench bench(String name) {
		return SmallFilm.ffmpeg().workbench(this.folder.resolve(name));
	}

	/** Counts what it is told. */
	private static final class Counted implements SegmentProgress {

		private final AtomicLong expected = new AtomicLong(-1);

		private final AtomicLong told = new AtomicLong();

		private final Runnable each;

		Counted() {
			this(() -> {
			});
		}

		Counted(Runnable each) {
			this.each = each;
		}

		@Override
		public void begin(long frames) {
			this.expected.set(frames);
		}

		@Override
		public void frame(int scene) {
			this.told.incrementAndGet();
			this.each.run();
		}

	}

}
