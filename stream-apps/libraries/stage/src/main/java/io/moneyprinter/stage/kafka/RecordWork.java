package io.moneyprinter.stage.kafka;

/**
 * What is to be done with a record.
 */
@FunctionalInterface
interface RecordWork {

	/**
	 * Works on a record.
	 * @param incoming the record
	 * @return {@code false} if another instance is at it: to be asked again in a moment
	 * @throws InterruptedException if this process is to end; the record is to be left
	 * @throws RuntimeException if the record is to be left for the next life of this
	 * instance
	 */
	boolean work(IncomingRecord incoming) throws InterruptedException;

}
