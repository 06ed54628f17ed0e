package io.moneyprinter.publish.memory;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import io.moneyprinter.publish.PublicationEntry;
import io.moneyprinter.publish.PublicationEntry.State;
import io.moneyprinter.publish.PublicationLog;
import io.moneyprinter.video.PublishTarget;
import io.moneyprinter.video.VideoId;
import org.jspecify.annotations.Nullable;

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
				(id) -> new PublicationEntry(id, video, target, State.CLAIMED, null, this.clock.instant()));
	}

	@Override
	public void sending(UUID eventId) {
		advance(eventId, State.SENT, null);
	}

	@Override
	public PublicationEntry confirm(UUID eventId, String address) {
		return advance(eventId, State.CONFIRMED, address);
	}

	private PublicationEntry advance(UUID eventId, State state, @Nullable String address) {
		PublicationEntry next = this.entries
			.computeIfPresent(eventId, (id, entry) -> (entry.state().compareTo(state) >= 0) ? entry
					: new PublicationEntry(id, entry.video(), entry.target(), state, address, this.clock.instant()));
		if (next == null) {
			throw new IllegalStateException("The publication " + eventId + " was never claimed.");
		}
		return next;
	}

}
