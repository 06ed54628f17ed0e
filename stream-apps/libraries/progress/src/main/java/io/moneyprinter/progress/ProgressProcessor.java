package io.moneyprinter.progress;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;

import io.moneyprinter.artifacts.DomainJson;
import io.moneyprinter.video.VideoEvent;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Adds each event to its video's progress, and forgets videos that ended long ago.
 * Records that are no events, or lie under another key than their video's, are left out.
 */
final class ProgressProcessor extends ContextualProcessor<String, byte[], Void, Void> {

	private static final Logger log = LoggerFactory.getLogger(ProgressProcessor.class);

	private static final Duration SWEEP = Duration.ofHours(1);

	private final Duration retention;

	private @Nullable KeyValueStore<String, VideoProgress> store;

	ProgressProcessor(Duration retention) {
		this.retention = retention;
	}

	@Override
	public void init(ProcessorContext<Void, Void> context) {
		super.init(context);
		KeyValueStore<String, VideoProgress> known = context.getStateStore(ProgressTopology.STORE);
		this.store = known;
		context.schedule(SWEEP, PunctuationType.WALL_CLOCK_TIME,
				(now) -> forget(known, Instant.ofEpochMilli(now).minus(this.retention)));
	}

	@Override
	public void process(Record<String, byte[]> record) {
		VideoEvent event = read(record);
		KeyValueStore<String, VideoProgress> known = this.store;
		if (event == null || known == null) {
			return;
		}
		VideoProgress before = known.get(record.key());
		VideoProgress after = (before != null) ? before.and(event) : VideoProgress.of(event);
		if (!after.equals(before)) {
			known.put(record.key(), after);
		}
	}

	private static @Nullable VideoEvent read(Record<String, byte[]> record) {
		if (record.key() == null || record.value() == null) {
			return null;
		}
		try {
			VideoEvent event = DomainJson.mapper().readValue(record.value(), VideoEvent.class);
			return event.videoId().toString().equals(record.key()) ? event : null;
		}
		catch (IOException | RuntimeException ex) {
			log.warn("The record under the key '{}' is no event and is left out.", record.key());
			return null;
		}
	}

	private static void forget(KeyValueStore<String, VideoProgress> known, Instant before) {
		try (KeyValueIterator<String, VideoProgress> all = known.all()) {
			while (all.hasNext()) {
				KeyValue<String, VideoProgress> entry = all.next();
				if (entry.value.end() != null && entry.value.asOf().isBefore(before)) {
					known.delete(entry.key);
				}
			}
		}
	}

}
