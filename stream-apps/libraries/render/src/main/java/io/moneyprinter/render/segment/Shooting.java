package io.moneyprinter.render.segment;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.IntStream;

import io.moneyprinter.media.FfmpegLog;
import io.moneyprinter.media.Workbench;
import io.moneyprinter.render.picture.FrameInput;
import io.moneyprinter.render.picture.Take;
import io.moneyprinter.video.ErrorCode;
import io.moneyprinter.video.VideoException;
import org.jspecify.annotations.Nullable;

/**
 * The making of one film's segments: what is on the shelf is taken from there; each take
 * is drawn once, for its body and for the passages at both ends; a passage is mixed when
 * both its takes are there.
 */
final class Shooting {

	/** Where in a shot its still is taken. */
	private static final double STILL = 0.6;

	private final Shelf shelf;

	private final Encoding encoding;

	private final String recipe;

	private final Workbench bench;

	private final SegmentProgress progress;

	private final List<SegmentFiles> files;

	private final AtomicReferenceArray<@Nullable MadeSegment> made;

	/** Takes are told apart by their place in the film: two may show the same. */
	private final Map<Take, Wanted> takes = new IdentityHashMap<>();

	Shooting(List<Segment> segments, Shelf shelf, Encoding encoding, String recipe, Workbench bench,
			SegmentProgress progress) {
		this.shelf = shelf;
		this.encoding = encoding;
		this.recipe = recipe;
		this.bench = bench;
		this.progress = progress;
		this.made = new AtomicReferenceArray<>(segments.size());
		this.files = IntStream.range(0, segments.size())
			.mapToObj((i) -> new SegmentFiles(segments.get(i), i, segments.get(i).key(recipe).hex(), bench, shelf))
			.toList();
	}

	List<MadeSegment> make(Semaphore permits) throws InterruptedException {
		List<SegmentFiles> missing = this.files.stream().filter((segment) -> !there(segment)).toList();
		this.progress.begin(missing.stream().mapToLong((one) -> one.segment().frames()).sum());
		try (Crew crew = new Crew(permits)) {
			missing.forEach(this::want);
			this.takes.values()
				.stream()
				.filter(Wanted::anything)
				.sorted(Comparator.comparing((wanted) -> -wanted.take.frames()))
				.forEach((wanted) -> wanted.job = crew.hire(() -> draw(wanted)));
			for (SegmentFiles one : missing) {
				if (one.segment() instanceof Segment.Passage passage) {
					crew.hire(() -> mix(one, passage), wanted(passage.from()).job, wanted(passage.to()).job);
				}
			}
			crew.await();
		}
		return this.files.stream().map((one) -> Objects.requireNonNull(this.made.get(one.place()))).toList();
	}

	private boolean there(SegmentFiles one) {
		one.kept().ifPresent((kept) -> this.made.set(one.place(), kept));
		return this.made.get(one.place()) != null;
	}

	/** With a body its ends are made too, for whoever changes what stands beside it. */
	private void want(SegmentFiles one) {
		if (one.segment() instanceof Segment.Body body) {
			Wanted wanted = wanted(body.take());
			wanted.body = one;
			wanted.head |= body.take().head() > 0;
			wanted.tail |= body.take().tail() > 0;
		}
		else if (one.segment() instanceof Segment.Passage passage) {
			wanted(passage.from()).tail |= !laid(wanted(passage.from()).end(true));
			wanted(passage.to()).head |= !laid(wanted(passage.to()).end(false));
		}
	}

	private Wanted wanted(Take take) {
		return this.takes.computeIfAbsent(take, (key) -> new Wanted(key, this.takes.size()));
	}

	private boolean laid(RawFrames raw) {
		return this.shelf.lay(raw.key(this.recipe), this.bench.file(raw.file()));
	}

	private void draw(Wanted wanted) throws IOException, InterruptedException {
		Take take = wanted.take;
		Shoot shoot = new Shoot(this.bench, take.canvas(), FrameInput.of(take, this.bench), take.frames());
		if (wanted.body != null) {
			film(shoot, wanted.body, take.head(), (long) (take.head() + take.own() * STILL), wanted.ends());
		}
		else {
			for (RawFrames end : wanted.ends()) {
				shoot.raw(end);
			}
			shoot.watched((frame, small) -> {
			});
		}
		for (RawFrames end : wanted.ends()) {
			requireWhole(end, take);
			this.shelf.keep(end.key(this.recipe), this.bench.file(end.file()));
		}
	}

	/** Nothing broken is kept: it would break every film that it is taken for. */
	private void requireWhole(RawFrames end, Take take) throws IOException {
		long bytes = (long) take.canvas().width() * take.canvas().height() * 3 / 2 * end.count();
		long there = Files.size(this.bench.file(end.file()));
		if (there != bytes) {
			throw new VideoException(ErrorCode.RENDER_FAILED,
					"The frames that two shots share came to " + there + " bytes instead of " + bytes + ".");
		}
	}

	private void mix(SegmentFiles files, Segment.Passage passage) throws IOException, InterruptedException {
		RawFrames from = wanted(passage.from()).end(true);
		RawFrames to = wanted(passage.to()).end(false);
		FrameInput input = FrameInput.of(passage.joint(), passage.canvas(), this.bench.file(from.file()),
				this.bench.file(to.file()));
		film(new Shoot(this.bench, passage.canvas(), input, passage.frames()), files, 0, -1, List.of());
		Files.delete(this.bench.file(from.file()));
		Files.delete(this.bench.file(to.file()));
	}

	private void film(Shoot shoot, SegmentFiles files, long first, long still, List<RawFrames> ends)
			throws IOException, InterruptedException {
		Segment segment = files.segment();
		shoot.film(segment, first, files.film(), this.encoding);
		for (RawFrames end : ends) {
			shoot.raw(end);
		}
		if (still >= 0) {
			shoot.still(still, files.cover());
		}
		Watch watch = new Watch();
		FfmpegLog log = shoot.watched((frame, small) -> {
			if (frame >= first && frame < first + segment.frames()) {
				watch.see(small, frame == still);
				this.progress.frame(segment.scene());
			}
		});
		segment.layers().forEach((layer) -> layer.verify(log));
		this.made.set(files.place(), files.keep(watch.look()));
	}

	/** What is to be made of a take. */
	private static final class Wanted {

		private final Take take;

		private final int number;

		private @Nullable SegmentFiles body;

		private boolean head;

		private boolean tail;

		private Crew.@Nullable Job job;

		Wanted(Take take, int number) {
			this.take = take;
			this.number = number;
		}

		boolean anything() {
			return this.body != null || this.head || this.tail;
		}

		RawFrames end(boolean last) {
			return new RawFrames(this.take, last, "take-" + this.number + (last ? "-tail" : "-head") + ".yuv");
		}

		List<RawFrames> ends() {
			List<RawFrames> ends = new ArrayList<>();
			if (this.head) {
				ends.add(end(false));
			}
			if (this.tail) {
				ends.add(end(true));
			}
			return ends;
		}

	}

}
