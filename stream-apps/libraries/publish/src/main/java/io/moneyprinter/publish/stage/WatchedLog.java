package io.moneyprinter.publish.stage;

import java.util.Optional;
import java.util.UUID;

import io.moneyprinter.publish.PublicationEntry;
import io.moneyprinter.publish.PublicationLog;
import io.moneyprinter.stage.CommitPoint;
import io.moneyprinter.stage.CommitPoints;
import io.moneyprinter.video.PublishTarget;
import io.moneyprinter.video.VideoId;

/**
 * A log whose every step is a commit point, passed in the name of the target: each step
 * is noted before it is taken, so the log sees them all.
 *
 * @param log that keeps the entries
 * @param commitPoints sees commit points being passed
 */
public record WatchedLog(PublicationLog log, CommitPoints commitPoints) implements PublicationLog {

	@Override
	public PublicationEntry claim(UUID eventId, VideoId video, PublishTarget target) {
		PublicationEntry entry = this.log.claim(eventId, video, target);
		if (entry.state() == PublicationEntry.State.CLAIMED) {
			passed(entry, CommitPoint.CLAIMED);
		}
		return entry;
	}

	@Override
	public Optional<PublicationEntry> advance(PublicationEntry next) {
		if (next.state() == PublicationEntry.State.CONFIRMED) {
			passed(next, CommitPoint.HANDED_OVER);
		}
		Optional<PublicationEntry> taken = this.log.advance(next);
		taken.filter((entry) -> entry.state() == PublicationEntry.State.SENT && entry.doubt() == null)
			.ifPresent((entry) -> passed(entry, CommitPoint.SENDING));
		taken.filter((entry) -> entry.state() == PublicationEntry.State.CONFIRMED)
			.ifPresent((entry) -> passed(entry, CommitPoint.CONFIRMED));
		return taken;
	}

	private void passed(PublicationEntry entry, CommitPoint point) {
		this.commitPoints.passed(entry.target().id(), point);
	}

}
