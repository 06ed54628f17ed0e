package io.moneyprinter.platform;

import io.moneyprinter.platform.home.PlatformException;

/** What is still done when a signal, such as Ctrl-C, ends this process meanwhile. */
final class OnInterruption {

	private final Thread hook;

	private OnInterruption(Runnable action) {
		this.hook = new Thread(action, "interrupted");
	}

	/**
	 * Arranges for an action.
	 * @param action runs beside everything else when this process ends
	 * @return the arrangement, to be forgotten when it is no longer needed
	 * @throws PlatformException if this process is ending already; the action has been
	 * run then
	 */
	static OnInterruption run(Runnable action) {
		OnInterruption arranged = new OnInterruption(action);
		try {
			Runtime.getRuntime().addShutdownHook(arranged.hook);
			return arranged;
		}
		catch (IllegalStateException ex) {
			action.run();
			throw new PlatformException("The command was interrupted.", ex);
		}
	}

	/**
	 * Makes the end of this process an ordinary one again.
	 * @throws PlatformException if it is ending already: the action is at work
	 */
	void forget() {
		try {
			Runtime.getRuntime().removeShutdownHook(this.hook);
		}
		catch (IllegalStateException ex) {
			throw new PlatformException("The command was interrupted.", ex);
		}
	}

}
