package io.moneyprinter.grid.cluster;

import com.hazelcast.jet.Job;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The job that brings an order to the members. It fails when one of them is lost, and
 * never reaches those that join later.
 */
public final class Distribution implements AutoCloseable {

	private static final Logger LOG = LoggerFactory.getLogger(Distribution.class);

	private final Job job;

	Distribution(Job job) {
		this.job = job;
	}

	/**
	 * Whether members still have the order.
	 * @return {@code false} when it has failed, or nobody is concerned with it any more
	 */
	public boolean over() {
		return this.job.getFuture().isDone();
	}

	/** Takes the order back. What has begun goes on. */
	@Override
	public void close() {
		try {
			if (!over()) {
				this.job.cancel();
			}
		}
		catch (RuntimeException ex) {
			LOG.debug("The job was over already.", ex);
		}
	}

}
