package io.moneyprinter.platform.keeper;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Streams that have lost apps, until they have been deployed again. Every failure is
 * followed by a longer pause, so that a server in trouble is not pressed.
 */
class BrokenStreams {

	private final Set<String> defined;

	private final Consumer<Set<String>> deployment;

	private final InstantSource clock;

	private final Set<String> names = new TreeSet<>();

	private BackOff backOff = new BackOff();

	/**
	 * @param defined the streams that are to live; others are nobody's to mend
	 * @param deployment deploys streams again, and throws when it cannot
	 * @param clock tells when a pause is over
	 */
	BrokenStreams(Set<String> defined, Consumer<Set<String>> deployment, InstantSource clock) {
		this.defined = defined;
		this.deployment = deployment;
		this.clock = clock;
	}

	void addAll() {
		add(this.defined);
	}

	void add(Collection<String> streams) {
		streams.stream().filter(this.defined::contains).forEach(this.names::add);
	}

	boolean isEmpty() {
		return this.names.isEmpty();
	}

	/**
	 * Deploys what is broken, unless an earlier failure's pause lasts. Streams stay
	 * broken until this has succeeded: a server may be away just now.
	 */
	void mend() {
		if (isEmpty() || !this.backOff.isDue(this.clock.instant())) {
			return;
		}
		Set<String> broken = Set.copyOf(this.names);
		try {
			this.deployment.accept(broken);
		}
		catch (RuntimeException ex) {
			Instant failed = this.clock.instant();
			this.backOff.died(failed, failed);
			throw ex;
		}
		this.names.removeAll(broken);
		this.backOff = new BackOff();
	}

}
