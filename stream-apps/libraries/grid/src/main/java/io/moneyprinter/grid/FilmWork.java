package io.moneyprinter.grid;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import com.hazelcast.core.HazelcastException;
import com.hazelcast.core.HazelcastInstanceNotActiveException;
import io.moneyprinter.grid.cluster.ClusterMember;
import io.moneyprinter.grid.work.Errand;
import io.moneyprinter.grid.work.Order;
import io.moneyprinter.grid.work.Outcome;
import io.moneyprinter.grid.work.Weight;
import io.moneyprinter.render.segment.Commission;
import io.moneyprinter.render.segment.Segment;
import io.moneyprinter.render.segment.SegmentPieces;
import io.moneyprinter.render.segment.SegmentProgress;
import io.moneyprinter.video.AccountId;
import io.moneyprinter.video.ErrorCode;
import io.moneyprinter.video.VideoException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The making of one film's segments, as the member sees it that asked for them: what is
 * missing is ordered, asked for again when members come or are lost, and brought home as
 * it gets done.
 */
final class FilmWork {

	private static final Logger LOG = LoggerFactory.getLogger(FilmWork.class);

	private static final Duration LOOK_AGAIN = Duration.ofMillis(250);

	private static final long SECOND = 1_000_000_000;

	private final Grid grid;

	private final ClusterMember member;

	private final Commission commission;

	private final String film = UUID.randomUUID().toString();

	private final Map<String, Segment> missing = new LinkedHashMap<>();

	private final Map<String, SegmentPieces> pieces = new HashMap<>();

	private final Told told;

	private final Patience patience = new Patience();

	private final Set<String> open;

	FilmWork(Grid grid, ClusterMember member, Commission commission, List<Segment> segments, SegmentProgress progress) {
		this.grid = grid;
		this.member = member;
		this.commission = commission;
		String recipe = grid.runner().recipe();
		for (Segment segment : segments) {
			String key = account() + "/" + segment.key(recipe).hex();
			SegmentPieces names = SegmentPieces.of(segment, recipe);
			if (this.missing.containsKey(key) || !brought(names)) {
				this.missing.put(key, segment);
				this.pieces.put(key, names);
			}
		}
		this.open = new HashSet<>(this.missing.keySet());
		this.told = new Told(progress, this.missing);
	}

	private AccountId account() {
		return this.commission.account();
	}

	/** What the store cannot give just now is made. */
	private boolean brought(SegmentPieces names) {
		try {
			return this.grid.cargo().bring(account(), names.finished());
		}
		catch (VideoException ex) {
			LOG.debug("The store gives nothing: {}", ex.sentence());
			return false;
		}
	}

	/** Returns when all are on this machine's shelf. */
	void await() throws InterruptedException {
		this.told.begin();
		if (this.open.isEmpty()) {
			return;
		}
		this.member.reopen(this.open);
		this.grid.craft().know(this.missing);
		Order order = order();
		boolean whole = false;
		try (Rounds rounds = new Rounds(this.member, order, this::takeAlong)) {
			this.member.workshop().take(order);
			follow(rounds);
			whole = true;
		}
		finally {
			end(order, whole);
		}
	}

	private void follow(Rounds rounds) throws InterruptedException {
		long seen = 0;
		long asked = System.nanoTime();
		while (!this.open.isEmpty()) {
			rounds.see(this.open);
			seen = this.member.awaitChange(seen, LOOK_AGAIN);
			if (System.nanoTime() - asked > SECOND) {
				this.member.learn(this.open);
				this.told.at(this.member.frames(this.open));
				asked = System.nanoTime();
			}
			for (String key : List.copyOf(this.open)) {
				Optional<Outcome> outcome = this.member.outcome(key);
				if (outcome.isPresent()) {
					ended(key, outcome.get(), rounds);
				}
			}
		}
	}

	private void ended(String key, Outcome outcome, Rounds rounds) throws InterruptedException {
		VideoException failure = outcome.failure();
		if (failure == null && home(key)) {
			this.open.remove(key);
			this.told.made(key);
			return;
		}
		this.patience.spend(key, (failure != null) ? failure : lost());
		this.member.reopen(Set.of(key));
		rounds.again();
	}

	private boolean home(String key) {
		SegmentPieces names = this.pieces.get(key);
		return names != null && brought(names);
	}

	private static VideoException lost() {
		return new VideoException(ErrorCode.STORE_UNAVAILABLE, "A finished segment cannot be had from the store.");
	}

	/** Whoever has another shelf finds what the segments show in the store. */
	private void takeAlong() {
		for (Map.Entry<String, Segment> one : this.missing.entrySet()) {
			if (this.open.contains(one.getKey())) {
				this.grid.cargo().keepMaterials(one.getValue());
				if (this.member.membership().otherShelves()) {
					this.grid.cargo().commitMaterials(account(), one.getValue());
				}
			}
		}
	}

	private Order order() {
		List<Errand> errands = new ArrayList<>();
		Joints joints = new Joints(this.pieces);
		this.missing.forEach((key, segment) -> {
			Weight weight = Weight.of((long) segment.canvas().width() * segment.canvas().height(), segment.frames(),
					cost(segment));
			errands.add(new Errand(key, segment.scene(), segment.frames(), weight, joints.before(key),
					joints.beside(key), this.grid.wire().write(segment).orElse(null)));
		});
		return new Order(this.film + "/0", this.film, this.commission, this.member.membership().now(),
				this.member.membership().id(), this.grid.shelf(), errands);
	}

	/** Layers cost a little; passages are mixed in Java. */
	private static double cost(Segment segment) {
		return (segment.layers().isEmpty() ? 1 : 1.1) * ((segment instanceof Segment.Passage) ? 1.2 : 1);
	}

	private void end(Order order, boolean whole) {
		this.member.workshop().drop(order.id());
		this.grid.craft().forget(this.missing.keySet());
		if (!whole && !this.grid.draining()) {
			giveUp();
		}
		if (whole && this.member.membership().otherShelves()) {
			dropFrames();
		}
	}

	/** Whoever was interrupted can still say so to the others. */
	private void giveUp() {
		boolean interrupted = Thread.interrupted();
		try {
			this.member.cancel(this.film);
		}
		catch (HazelcastException | HazelcastInstanceNotActiveException ex) {
			LOG.warn("Other members were not told that a film is not wanted any more: {}", ex.toString());
		}
		finally {
			if (interrupted) {
				Thread.currentThread().interrupt();
			}
		}
	}

	private void dropFrames() {
		try {
			this.pieces.values().forEach((names) -> this.grid.cargo().drop(account(), names.given()));
		}
		catch (VideoException ex) {
			LOG.debug("Frames of a finished film stay in the store: {}", ex.sentence());
		}
	}

}
