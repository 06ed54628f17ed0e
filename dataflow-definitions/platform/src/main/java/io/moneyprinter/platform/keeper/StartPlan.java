package io.moneyprinter.platform.keeper;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;

import io.moneyprinter.platform.home.PlatformException;

/**
 * Starts parts at once that do not need each other, and each as soon as what it needs is
 * ready.
 */
class StartPlan {

	private final Map<String, Step> steps = new LinkedHashMap<>();

	/**
	 * @param name the part
	 * @param needs parts that must be ready before; those that are no part of the plan
	 * are there already
	 * @param action returns when the part is ready
	 */
	record Step(String name, List<String> needs, Runnable action) {
	}

	/** Adds a step; what it needs must have been added before. */
	StartPlan add(String name, List<String> needs, Runnable action) {
		this.steps.put(name, new Step(name, needs, action));
		return this;
	}

	/**
	 * Carries the plan out.
	 * @param executor runs the actions
	 * @param journal hears of each part
	 * @throws PlatformException with the first failure
	 */
	void carryOut(Executor executor, Journal journal) {
		Map<String, CompletableFuture<Void>> started = new LinkedHashMap<>();
		CompletableFuture<Void> failure = new CompletableFuture<>();
		this.steps.values().forEach((step) -> {
			CompletableFuture<?>[] needed = step.needs()
				.stream()
				.filter(started::containsKey)
				.map(started::get)
				.toArray(CompletableFuture[]::new);
			CompletableFuture<Void> done = CompletableFuture.allOf(needed)
				.thenRunAsync(() -> run(step, journal), executor);
			done.exceptionally((ex) -> {
				failure.completeExceptionally(ex);
				return null;
			});
			started.put(step.name(), done);
		});
		CompletableFuture<Void> all = CompletableFuture.allOf(started.values().toArray(CompletableFuture[]::new));
		try {
			CompletableFuture.anyOf(all, failure).join();
		}
		catch (CompletionException ex) {
			throw reason(ex);
		}
	}

	private static void run(Step step, Journal journal) {
		long began = System.nanoTime();
		journal.write(step.name(), PartState.STARTING, step.name() + " is being started.");
		try {
			step.action().run();
		}
		catch (RuntimeException ex) {
			journal.write(step.name(), PartState.FAILED, String.valueOf(ex.getMessage()));
			throw ex;
		}
		journal.write(step.name(), PartState.READY,
				"%s is ready after %.1f s.".formatted(step.name(), (System.nanoTime() - began) / 1e9));
	}

	private static PlatformException reason(Throwable failure) {
		Throwable cause = failure;
		while (cause instanceof CompletionException && cause.getCause() != null) {
			cause = cause.getCause();
		}
		return (cause instanceof PlatformException known) ? known
				: new PlatformException("The platform could not be started: " + cause + ".", cause);
	}

	/** The names of the parts, in their order. */
	List<String> parts() {
		return List.copyOf(this.steps.keySet());
	}

}
