package io.moneyprinter.publish.memory;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import io.moneyprinter.publish.PublicationEntry;
import io.moneyprinter.publish.PublicationLog;
import io.moneyprinter.video.PublishTarget;
import io.moneyprinter.video.VideoId;

/**
 * A log that lives as long as its process.
 */
public final class InMemoryPublicationLog implements PublicationLog {

	private final Map<UUID, PublicationEntry> entries = new ConcurrentHashMap<>();

	private final Clock clock;

	public InMemoryPublicationLog(Clock clock) {
		this.clock = clock;
	}

	@Override
	public PublicationEntry claim(UUID eventId, VideoId video, PublishTarget target) {
		return this.entries.computeIfAbsent(eventId,
				(id) -> PublicationEntry.claimed(id, video, target, this.clock.instant()));
	}

	@Override
	public Optional<PublicationEntry> advance(PublicationEntry next) {
		PublicationEntry seen = this.entries.get(next.eventId());
		if (seen == null || seen.revision() != next.revision() - 1) {
			return Optional.empty();
		}
		PublicationEntry written = next.at(this.clock.instant());
		return this.entries.replace(next.eventId(), seen, written) ? Optional.of(written) : Optional.empty();
	}

}
