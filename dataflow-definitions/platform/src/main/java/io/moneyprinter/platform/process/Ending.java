package io.moneyprinter.platform.process;

import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Ends processes together with everything they started: first politely, then surely. */
public final class Ending {

	/** A killed process vanishes as soon as the system gets to it. */
	private static final Duration UNTIL_GONE = Duration.ofSeconds(10);

	private Ending() {
	}

	/**
	 * Asks processes to end, and forces whatever still lives after a while, children
	 * included.
	 * @param processes the processes
	 * @param grace how long they may take
	 * @return whether all of them have ended
	 */
	public static boolean end(Collection<ProcessHandle> processes, Duration grace) {
		Set<ProcessHandle> families = withDescendants(processes);
		processes.forEach(ProcessHandle::destroy);
		await(processes, grace);
		families.addAll(withDescendants(processes));
		return kill(families);
	}

	/**
	 * Forces processes to end at once.
	 * @param processes the processes
	 * @return whether all of them have ended
	 */
	public static boolean kill(Collection<ProcessHandle> processes) {
		List<ProcessHandle> living = processes.stream().filter(ProcessHandle::isAlive).toList();
		living.forEach(ProcessHandle::destroyForcibly);
		return await(living, UNTIL_GONE);
	}

	/**
	 * Processes with everything they started.
	 * @param processes the processes
	 * @return the processes and their descendants that live now
	 */
	public static Set<ProcessHandle> withDescendants(Collection<ProcessHandle> processes) {
		Set<ProcessHandle> families = new LinkedHashSet<>(processes);
		processes.forEach((process) -> process.descendants().forEach(families::add));
		return families;
	}

	/**
	 * Waits for processes to end.
	 * @param processes the processes
	 * @param patience how long
	 * @return whether all of them have ended
	 */
	public static boolean await(Collection<ProcessHandle> processes, Duration patience) {
		CompletableFuture<?> ended = CompletableFuture
			.allOf(processes.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new));
		try {
			ended.get(patience.toMillis(), TimeUnit.MILLISECONDS);
			return true;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
		catch (ExecutionException | TimeoutException ex) {
			return false;
		}
	}

}
