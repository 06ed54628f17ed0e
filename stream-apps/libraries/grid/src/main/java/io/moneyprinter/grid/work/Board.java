package io.moneyprinter.grid.work;

/**
 * Where members see which errands are taken and which are done. A member that is gone
 * holds nothing any more.
 */
public interface Board {

	/**
	 * Takes an errand, unless another member has it or it is done.
	 * @param key the errand's
	 * @return whether it is this member's now
	 */
	boolean claim(String key);

	/**
	 * Holds on to an errand, and tells how far it is. To be called every second or so.
	 * @param key the errand's
	 * @param frames that there are by now
	 */
	void hold(String key, long frames);

	/**
	 * Gives an errand back.
	 * @param key the errand's
	 */
	void release(String key);

	/**
	 * Ends an errand. A failure counts only as long as the errand is this member's.
	 * @param key the errand's
	 * @param outcome what became of it
	 */
	void end(String key, Outcome outcome);

	/**
	 * Whether an errand has ended well, as far as this member knows.
	 * @param key the errand's
	 * @return {@code false} if it is open or failed
	 */
	boolean made(String key);

	/**
	 * Whether an errand has ended, in one way or the other, as far as this member knows.
	 * @param key the errand's
	 * @return {@code false} if it is open
	 */
	boolean ended(String key);

	/**
	 * Whether an errand is being done or has ended, here or elsewhere.
	 * @param key the errand's
	 * @return {@code false} if nobody has begun it
	 */
	boolean taken(String key);

}
