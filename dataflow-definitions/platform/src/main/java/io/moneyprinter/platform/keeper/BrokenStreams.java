package io.moneyprinter.platform.keeper;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;

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
	 * @param defined the streams that the platform lives by; they are deployed first and
	 * together, and what other people deployed after them, one by one
	 * @param deployment deploys streams again, and throws when it cannot
	 * @param clock tells when a pause is over
	 */
	BrokenStreams(Set<String> defined, Consumer<Set<String>> deployment, InstantSource clock) {
		this.defined = defined;
		this.deployment = deployment;
		this.clock = clock;
	}

	void add(Collection<String> streams) {
		this.names.addAll(streams);
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
		try {
			mend(this.names.stream().filter(this.defined::contains).collect(Collectors.toUnmodifiableSet()));
			List.copyOf(this.names).forEach((other) -> mend(Set.of(other)));
		}
		catch (RuntimeException ex) {
			Instant failed = this.clock.instant();
			this.backOff.died(failed, failed);
			throw ex;
		}
		this.backOff = new BackOff();
	}

	private void mend(Set<String> broken) {
		if (!broken.isEmpty()) {
			this.deployment.accept(broken);
			this.names.removeAll(broken);
		}
	}

}
