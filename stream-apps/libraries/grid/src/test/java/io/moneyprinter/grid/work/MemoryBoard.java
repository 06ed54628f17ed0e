package io.moneyprinter.grid.work;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What members of one process tell each other; each sees it through a board of its own.
 */
final class MemoryBoard implements Board {

	private final String member;

	private final Map<String, String> claims;

	private final Map<String, Outcome> outcomes;

	MemoryBoard(String member) {
		this(member, new ConcurrentHashMap<>(), new ConcurrentHashMap<>());
	}

	private MemoryBoard(String member, Map<String, String> claims, Map<String, Outcome> outcomes) {
		this.member = member;
		this.claims = claims;
		this.outcomes = outcomes;
	}

	MemoryBoard of(String other) {
		return new MemoryBoard(other, this.claims, this.outcomes);
	}

	Map<String, Outcome> outcomes() {
		return this.outcomes;
	}

	@Override
	public boolean claim(String key) {
		if (this.claims.putIfAbsent(key, this.member) != null) {
			return false;
		}
		if (this.outcomes.containsKey(key)) {
			this.claims.remove(key);
			return false;
		}
		return true;
	}

	@Override
	public void hold(String key, long frames) {
		this.claims.replace(key, this.member);
	}

	@Override
	public void release(String key) {
		this.claims.remove(key, this.member);
	}

	@Override
	public void end(String key, Outcome outcome) {
		this.outcomes.put(key, outcome);
		this.claims.remove(key, this.member);
	}

	@Override
	public boolean made(String key) {
		Outcome outcome = this.outcomes.get(key);
		return outcome != null && outcome.failure() == null;
	}

	@Override
	public boolean ended(String key) {
		return this.outcomes.containsKey(key);
	}

	@Override
	public boolean taken(String key) {
		return this.claims.containsKey(key) || ended(key);
	}

}
