package io.moneyprinter.grid;

import java.util.List;
import java.util.Optional;

import com.hazelcast.core.HazelcastException;
import com.hazelcast.core.HazelcastInstanceNotActiveException;
import io.moneyprinter.grid.cluster.ClusterMember;
import io.moneyprinter.media.Workbench;
import io.moneyprinter.render.segment.Commission;
import io.moneyprinter.render.segment.MadeSegment;
import io.moneyprinter.render.segment.Segment;
import io.moneyprinter.render.segment.SegmentPieces;
import io.moneyprinter.render.segment.SegmentProgress;
import io.moneyprinter.render.segment.SegmentRunner;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes segments wherever in the grid there is room.
 */
final class GridSegmentRunner implements SegmentRunner {

	private static final Logger LOG = LoggerFactory.getLogger(GridSegmentRunner.class);

	private final Grid grid;

	private final SegmentRunner bench;

	private final SegmentRunner alone;

	private final Commission commission;

	/**
	 * A runner.
	 * @param bench takes from the shelf what the grid has made
	 * @param alone makes segments where there is no grid
	 */
	GridSegmentRunner(Grid grid, SegmentRunner bench, SegmentRunner alone) {
		this(grid, bench, alone, Commission.OWN);
	}

	private GridSegmentRunner(Grid grid, SegmentRunner bench, SegmentRunner alone, Commission commission) {
		this.grid = grid;
		this.bench = bench;
		this.alone = alone;
		this.commission = commission;
	}

	@Override
	public SegmentRunner of(Commission other) {
		return new GridSegmentRunner(this.grid, this.bench, this.alone, other);
	}

	@Override
	public List<MadeSegment> run(List<Segment> segments, Workbench place, SegmentProgress progress)
			throws InterruptedException {
		Optional<ClusterMember> member = this.grid.joinedSoon();
		if (member.isEmpty()) {
			return this.alone.run(segments, place, progress);
		}
		try {
			new FilmWork(this.grid, member.get(), this.commission, segments, progress).await();
		}
		catch (HazelcastException | HazelcastInstanceNotActiveException ex) {
			if (Thread.interrupted()) {
				throw new InterruptedException();
			}
			LOG.warn("The grid does not answer; this machine goes on alone.", ex);
			return this.alone.run(segments, place, progress);
		}
		return this.bench.run(segments, place, new Rest());
	}

	@Override
	public boolean isThere(Segment segment) {
		return this.bench.isThere(segment);
	}

	@Override
	public String recipe() {
		return this.bench.recipe();
	}

	@Override
	public void forget(List<Segment> segments) {
		this.bench.forget(segments);
		for (Segment segment : segments) {
			List<String> names = SegmentPieces.of(segment, this.bench.recipe()).finished();
			this.grid.joined().ifPresent((member) -> member.forget(names));
			this.grid.cargo().drop(this.commission.account(), names);
		}
	}

	/** Whatever was lost on the way is made again, and was counted before. */
	private static final class Rest implements SegmentProgress {

		@Override
		public void begin(long frames) {
			// Counted before.
		}

		@Override
		public void frame(int scene) {
			// Counted before.
		}

	}

}
