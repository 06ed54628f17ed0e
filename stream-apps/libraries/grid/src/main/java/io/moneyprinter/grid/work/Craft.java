package io.moneyprinter.grid.work;

import java.util.function.LongConsumer;

/**
 * Makes what errands ask for.
 */
@FunctionalInterface
public interface Craft {

	/**
	 * Makes it, and puts it where whoever asked will find it. Making it again makes the
	 * same.
	 * @param order whose errand it is
	 * @param errand what is to be made
	 * @param frames is told how many frames there are by now, on any thread
	 * @throws io.moneyprinter.video.VideoException when it cannot be made
	 * @throws InterruptedException when nobody wants it any more; nothing runs for it
	 * then
	 */
	void make(Order order, Errand errand, LongConsumer frames) throws InterruptedException;

	/**
	 * Whether this member is the one to go on from what another errand left.
	 * @param piece its name
	 * @return {@code true} if it lies here and nowhere else, as far as is known
	 */
	default boolean has(String piece) {
		return false;
	}

}
