package io.moneyprinter.progress;

import java.time.Duration;

import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.state.Stores;

/**
 * From {@code video-events} to a store that holds the progress of every video under its
 * id.
 */
public final class ProgressTopology {

	/** The store's name: video id to {@link VideoProgress}. */
	public static final String STORE = "progress";

	private ProgressTopology() {
	}

	/**
	 * Adds the topology.
	 * @param builder that it is added to
	 * @param events the topic, keyed by video
	 * @param retention how long an ended video is remembered after its last event; the
	 * ledger remembers it for ever
	 */
	public static void build(StreamsBuilder builder, String events, Duration retention) {
		builder.addStateStore(Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(STORE), Serdes.String(),
				JsonSerde.of(VideoProgress.class)));
		builder.stream(events, Consumed.with(Serdes.String(), Serdes.ByteArray()))
			.process(() -> new ProgressProcessor(retention), STORE);
	}

}
