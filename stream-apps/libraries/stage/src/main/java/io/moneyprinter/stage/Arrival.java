package io.moneyprinter.stage;

import io.moneyprinter.video.VideoId;
import io.moneyprinter.video.VideoRequest;

/**
 * How a request came in, which decides the ids of its videos when its producer gave no
 * key.
 */
public sealed interface Arrival {

	/**
	 * The id of one of the request's videos.
	 * @param request what is asked
	 * @param variant from 0
	 * @return the same id for the same arrival
	 */
	default VideoId idOf(VideoRequest request, int variant) {
		return (request.idempotencyKey() != null) ? VideoId.ofKey(request.account(), request.idempotencyKey(), variant)
				: ownId(variant);
	}

	/**
	 * The id for a request without a key.
	 * @param variant from 0
	 * @return an id that this arrival alone has
	 */
	VideoId ownId(int variant);

	/** A call: each one is a new request. */
	record Call() implements Arrival {

		@Override
		public VideoId ownId(int variant) {
			return VideoId.random();
		}

	}

	/**
	 * A record of a Kafka topic: delivered again, it is the same request.
	 *
	 * @param topic its topic
	 * @param partition its partition
	 * @param offset its offset
	 */
	record Record(String topic, int partition, long offset) implements Arrival {

		@Override
		public VideoId ownId(int variant) {
			return VideoId.ofRecord(this.topic, this.partition, this.offset, variant);
		}

		@Override
		public String toString() {
			return this.topic + "-" + this.partition + "@" + this.offset;
		}

	}

}
