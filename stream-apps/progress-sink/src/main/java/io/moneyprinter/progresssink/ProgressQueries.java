package io.moneyprinter.progresssink;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.Supplier;

import io.moneyprinter.progress.Progress;
import io.moneyprinter.progress.ProgressTopology;
import io.moneyprinter.progress.VideoProgress;
import io.moneyprinter.video.AccountId;
import io.moneyprinter.video.ErrorCode;
import io.moneyprinter.video.VideoException;
import io.moneyprinter.video.VideoId;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KeyQueryMetadata;
import org.apache.kafka.streams.StoreQueryParameters;
import org.apache.kafka.streams.StreamsMetadata;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.apache.kafka.streams.errors.StreamsNotStartedException;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.QueryableStoreTypes;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.jspecify.annotations.Nullable;

import org.springframework.kafka.config.StreamsBuilderFactoryBean;
import org.springframework.stereotype.Component;

/**
 * Finds progress wherever it is kept: here, or with the instance that has the video's
 * partition.
 */
@Component
final class ProgressQueries {

	private static final Comparator<Progress> NEWEST_LAST = Comparator.comparing(Progress::asOf);

	private final StreamsBuilderFactoryBean streams;

	private final Peers peers;

	private final StreamsConfiguration.ServerAddress self;

	ProgressQueries(StreamsBuilderFactoryBean streams, Peers peers, StreamsConfiguration.ServerAddress self) {
		this.streams = streams;
		this.peers = peers;
		this.self = self;
	}

	Optional<Progress> find(VideoId id, boolean local) {
		KafkaStreams running = running();
		if (!local) {
			KeyQueryMetadata where = metadata(running, id);
			if (!this.self.is(where.activeHost())) {
				return this.peers.find(where.activeHost(), id);
			}
		}
		return Optional.ofNullable(read(() -> store(running).get(id.toString()))).map(Progress::of);
	}

	List<Progress> underWay(AccountId account, int limit, boolean local) {
		KafkaStreams running = running();
		PriorityQueue<Progress> newest = read(() -> newest(store(running), account, limit));
		if (!local) {
			for (StreamsMetadata instance : running.metadataForAllStreamsClients()) {
				if (!this.self.is(instance.hostInfo())) {
					this.peers.underWay(instance.hostInfo(), limit).forEach((other) -> keep(newest, other, limit));
				}
			}
		}
		List<Progress> list = new ArrayList<>(newest);
		list.sort(NEWEST_LAST.reversed());
		return list;
	}

	private static PriorityQueue<Progress> newest(ReadOnlyKeyValueStore<String, VideoProgress> store, AccountId account,
			int limit) {
		PriorityQueue<Progress> newest = new PriorityQueue<>(NEWEST_LAST);
		try (KeyValueIterator<String, VideoProgress> all = store.all()) {
			while (all.hasNext()) {
				VideoProgress known = all.next().value;
				if (known.end() == null && known.account().equals(account)) {
					keep(newest, Progress.of(known), limit);
				}
			}
		}
		return newest;
	}

	/** Partitions can move away between finding a store and reading it. */
	private static <T extends @Nullable Object> T read(Supplier<T> reading) {
		try {
			return reading.get();
		}
		catch (InvalidStateStoreException ex) {
			throw unavailable(ex);
		}
	}

	private static void keep(PriorityQueue<Progress> newest, Progress progress, int limit) {
		newest.add(progress);
		if (newest.size() > limit) {
			newest.remove();
		}
	}

	private KafkaStreams running() {
		KafkaStreams running = this.streams.getKafkaStreams();
		if (running == null) {
			throw unavailable(null);
		}
		return running;
	}

	private static KeyQueryMetadata metadata(KafkaStreams running, VideoId id) {
		try {
			KeyQueryMetadata where = running.queryMetadataForKey(ProgressTopology.STORE, id.toString(),
					Serdes.String().serializer());
			if (where != null && !KeyQueryMetadata.NOT_AVAILABLE.equals(where)) {
				return where;
			}
			throw unavailable(null);
		}
		catch (IllegalStateException | StreamsNotStartedException ex) {
			throw unavailable(ex);
		}
	}

	private static ReadOnlyKeyValueStore<String, VideoProgress> store(KafkaStreams running) {
		try {
			return running.store(StoreQueryParameters.fromNameAndType(ProgressTopology.STORE,
					QueryableStoreTypes.<String, VideoProgress>keyValueStore()));
		}
		catch (InvalidStateStoreException | IllegalStateException ex) {
			throw unavailable(ex);
		}
	}

	private static VideoException unavailable(@Nullable Exception cause) {
		return new VideoException(ErrorCode.PROVIDER_UNAVAILABLE,
				"Progress is being restored or moved between instances; ask again in a few seconds.", cause);
	}

}
