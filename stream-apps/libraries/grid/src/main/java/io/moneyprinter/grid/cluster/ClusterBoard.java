package io.moneyprinter.grid.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import com.hazelcast.core.EntryEvent;
import com.hazelcast.core.EntryListener;
import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.map.IMap;
import com.hazelcast.map.MapEvent;
import io.moneyprinter.artifacts.DomainJson;
import io.moneyprinter.grid.work.Board;
import io.moneyprinter.grid.work.Outcome;

/**
 * The board of a cluster: one map of claims, which run out unless they are renewed, and
 * one of outcomes, which every member hears of.
 */
final class ClusterBoard implements Board, EntryListener<String, String> {

	static final String CLAIMS = "claims";

	static final String OUTCOMES = "outcomes";

	private final HazelcastInstance cluster;

	private final IMap<String, String> claims;

	private final IMap<String, String> outcomes;

	/** What this member holds. */
	private final Map<String, Claim> held = new ConcurrentHashMap<>();

	/** What this member heard of. */
	private final Map<String, Outcome> known = new ConcurrentHashMap<>();

	private final AtomicLong tokens = new AtomicLong();

	private final Runnable heard;

	/**
	 * Opens the board.
	 * @param heard called after each change
	 */
	ClusterBoard(HazelcastInstance cluster, Runnable heard) {
		this.cluster = cluster;
		this.claims = cluster.getMap(CLAIMS);
		this.outcomes = cluster.getMap(OUTCOMES);
		this.heard = heard;
		this.outcomes.addEntryListener(this, true);
	}

	@Override
	public boolean claim(String key) {
		Claim mine = new Claim(me(), this.tokens.incrementAndGet(), 0);
		String other = this.claims.putIfAbsent(key, mine.text());
		if (other != null && (present(Claim.parse(other)) || !this.claims.replace(key, other, mine.text()))) {
			return false;
		}
		// Whoever ends an errand says so before it lets go of it.
		String ended = this.outcomes.get(key);
		if (ended != null) {
			this.claims.remove(key, mine.text());
			this.known.put(key, read(ended));
			return false;
		}
		this.held.put(key, mine);
		return true;
	}

	/** What a hung member holds ends by the claim's own time. */
	private boolean present(Claim claim) {
		return this.cluster.getCluster()
			.getMembers()
			.stream()
			.anyMatch((member) -> member.getUuid().equals(claim.member()));
	}

	@Override
	public void hold(String key, long frames) {
		Claim mine = this.held.get(key);
		if (mine == null) {
			return;
		}
		Claim renewed = mine.at(frames);
		boolean held = this.claims.replace(key, mine.text(), renewed.text())
				|| this.claims.putIfAbsent(key, renewed.text()) == null;
		if (held) {
			this.claims.setTtl(key, MemberConfig.CLAIM_SECONDS, TimeUnit.SECONDS);
			this.held.replace(key, mine, renewed);
		}
		else {
			// Another member has it now; what is made here is as good.
			this.held.remove(key);
		}
	}

	@Override
	public void release(String key) {
		Claim mine = this.held.remove(key);
		if (mine != null) {
			this.claims.remove(key, mine.text());
		}
	}

	@Override
	public void end(String key, Outcome outcome) {
		Claim mine = this.held.remove(key);
		boolean counts = outcome.failure() == null || (mine != null && mine.text().equals(this.claims.get(key)));
		if (counts) {
			this.known.put(key, outcome);
			this.outcomes.set(key, new String(DomainJson.write(outcome), StandardCharsets.UTF_8));
		}
		if (mine != null) {
			this.claims.remove(key, mine.text());
		}
	}

	@Override
	public boolean made(String key) {
		Outcome outcome = this.known.get(key);
		return outcome != null && outcome.failure() == null;
	}

	@Override
	public boolean ended(String key) {
		return this.known.containsKey(key);
	}

	@Override
	public boolean taken(String key) {
		return ended(key) || this.claims.containsKey(key) || this.outcomes.containsKey(key);
	}

	/** What became of an errand, as far as this member knows. */
	Optional<Outcome> outcome(String key) {
		return Optional.ofNullable(this.known.get(key));
	}

	/** Opens errands again. */
	void reopen(Set<String> keys) {
		for (String key : keys) {
			this.outcomes.delete(key);
			this.known.remove(key);
		}
	}

	/** Asks what became of errands, in case this member did not hear of it. */
	void learn(Set<String> keys) {
		Map<String, String> ended = this.outcomes.getAll(keys);
		for (String key : keys) {
			String outcome = ended.get(key);
			if (outcome != null) {
				this.known.put(key, read(outcome));
			}
			else {
				this.known.remove(key);
			}
		}
	}

	/** How far errands are that are being done. */
	Map<String, Long> frames(Set<String> keys) {
		Map<String, Long> frames = new HashMap<>();
		this.claims.getAll(keys).forEach((key, claim) -> frames.put(key, Claim.parse(claim).frames()));
		return frames;
	}

	private UUID me() {
		return this.cluster.getCluster().getLocalMember().getUuid();
	}

	private static Outcome read(String json) {
		try {
			return DomainJson.mapper().readValue(json, Outcome.class);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("What another member says cannot be read.", ex);
		}
	}

	@Override
	public void entryAdded(EntryEvent<String, String> event) {
		this.known.put(event.getKey(), read(event.getValue()));
		this.heard.run();
	}

	@Override
	public void entryUpdated(EntryEvent<String, String> event) {
		entryAdded(event);
	}

	@Override
	public void entryRemoved(EntryEvent<String, String> event) {
		this.known.remove(event.getKey());
		this.heard.run();
	}

	@Override
	public void entryEvicted(EntryEvent<String, String> event) {
		entryRemoved(event);
	}

	@Override
	public void entryExpired(EntryEvent<String, String> event) {
		entryRemoved(event);
	}

	@Override
	public void mapCleared(MapEvent event) {
		this.known.clear();
	}

	@Override
	public void mapEvicted(MapEvent event) {
		this.known.clear();
	}

	/**
	 * Who has an errand. The token tells this claim from an earlier one of the same
	 * member.
	 */
	private record Claim(UUID member, long token, long frames) {

		static Claim parse(String text) {
			String[] parts = text.split(" ");
			return new Claim(UUID.fromString(parts[0]), Long.parseLong(parts[1]), Long.parseLong(parts[2]));
		}

		Claim at(long count) {
			return new Claim(this.member, this.token, count);
		}

		String text() {
			return this.member + " " + this.token + " " + this.frames;
		}

	}

}
