package io.moneyprinter.stage.kafka;

/**
 * A record that was taken and is not acknowledged yet.
 */
final class OpenRecord {

	private final IncomingRecord incoming;

	private final OpenPartition partition;

	OpenRecord(IncomingRecord incoming, OpenPartition partition) {
		this.incoming = incoming;
		this.partition = partition;
	}

	IncomingRecord incoming() {
		return this.incoming;
	}

	/** The record needs no more work. */
	void finish() {
		this.partition.finish(this);
	}

	/** Whether the record is another instance's by now. */
	boolean gone() {
		return this.partition.dropped();
	}

}
