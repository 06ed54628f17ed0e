package io.moneyprinter.platform;

import java.util.Optional;
import java.util.function.Supplier;

import io.moneyprinter.platform.home.PlatformException;
import org.jspecify.annotations.Nullable;

/**
 * The keeper that this process itself starts, and may therefore end again. Starting and
 * interrupting exclude each other, so that a signal never leaves a keeper that nobody
 * knows of.
 */
class OwnKeeper {

	private final Supplier<ProcessHandle> spawn;

	private @Nullable ProcessHandle spawned;

	private boolean interrupted;

	/**
	 * @param spawn starts a keeper
	 */
	OwnKeeper(Supplier<ProcessHandle> spawn) {
		this.spawn = spawn;
	}

	/**
	 * Starts the keeper.
	 * @return its process
	 * @throws PlatformException if the start has been interrupted
	 */
	synchronized ProcessHandle start() {
		if (this.interrupted) {
			throw new PlatformException("The start was interrupted.");
		}
		ProcessHandle started = this.spawn.get();
		this.spawned = started;
		return started;
	}

	/**
	 * Keeps a keeper from being started from now on.
	 * @return the one that has been, empty when another process's is followed
	 */
	synchronized Optional<ProcessHandle> interrupt() {
		this.interrupted = true;
		return Optional.ofNullable(this.spawned);
	}

}
