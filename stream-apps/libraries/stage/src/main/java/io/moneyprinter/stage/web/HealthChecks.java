package io.moneyprinter.stage.web;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.actuate.health.CompositeHealthContributor;
import org.springframework.boot.actuate.health.HealthContributor;
import org.springframework.boot.actuate.health.HealthContributorRegistry;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.SimpleStatusAggregator;
import org.springframework.boot.actuate.health.Status;

/**
 * Asks everything the app depends on, all at once and for a bounded time. A check that
 * hangs is not asked a second time while it does.
 */
final class HealthChecks {

	private static final Logger log = LoggerFactory.getLogger(HealthChecks.class);

	/** Names of the contract for names that frameworks gave. */
	private static final Map<String, String> NAMES = Map.of("binders", "kafka", "db", "database", "diskSpace", "disk");

	/** What says nothing about the world outside. */
	private static final Set<String> INNER = Set.of("ping", "ssl", "livenessState", "readinessState", "refreshScope",
			"discoveryComposite");

	private final HealthContributorRegistry registry;

	private final Duration patience;

	private final Executor executor;

	private final Map<String, CompletableFuture<Status>> underWay = new ConcurrentHashMap<>();

	private final Map<String, Status> before = new ConcurrentHashMap<>();

	HealthChecks(HealthContributorRegistry registry, Duration patience, Executor executor) {
		this.registry = registry;
		this.patience = patience;
		this.executor = executor;
	}

	/**
	 * Asks all.
	 * @return status by name, in alphabetical order
	 */
	Map<String, Status> run() {
		long deadline = System.nanoTime() + this.patience.toNanos();
		Map<String, CompletableFuture<Status>> asked = new TreeMap<>();
		this.registry.stream().filter((named) -> !INNER.contains(named.getName())).forEach((named) -> {
			String name = NAMES.getOrDefault(named.getName(), named.getName());
			asked.put(name, ask(name, named.getContributor()));
		});
		Map<String, Status> answers = new TreeMap<>();
		asked.forEach((name, answer) -> answers.put(name, note(name, await(name, answer, deadline))));
		return answers;
	}

	private CompletableFuture<Status> ask(String name, HealthContributor contributor) {
		return this.underWay.computeIfAbsent(name, (key) -> {
			CompletableFuture<Status> answer = new CompletableFuture<>();
			this.executor.execute(() -> {
				try {
					answer.complete(status(contributor));
				}
				catch (RuntimeException ex) {
					answer.completeExceptionally(ex);
				}
				finally {
					this.underWay.remove(key, answer);
				}
			});
			return answer;
		});
	}

	private static Status status(HealthContributor contributor) {
		if (contributor instanceof HealthIndicator indicator) {
			return indicator.health().getStatus();
		}
		return new SimpleStatusAggregator().getAggregateStatus(((CompositeHealthContributor) contributor).stream()
			.map((named) -> status(named.getContributor()))
			.toArray(Status[]::new));
	}

	private static Status await(String name, CompletableFuture<Status> answer, long deadline) {
		try {
			return answer.get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
		}
		catch (TimeoutException ex) {
			return new Status(Status.DOWN.getCode(), "It did not answer in time.");
		}
		catch (ExecutionException ex) {
			log.debug("The check '{}' failed.", name, ex);
			return new Status(Status.DOWN.getCode(), "It could not be asked.");
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return Status.UNKNOWN;
		}
	}

	private Status note(String name, Status now) {
		Status earlier = this.before.put(name, now);
		if (!now.equals(earlier) && (earlier != null || Status.DOWN.equals(now))) {
			log.warn("The check '{}' says {} now.", name, now.getCode());
		}
		return now;
	}

}
