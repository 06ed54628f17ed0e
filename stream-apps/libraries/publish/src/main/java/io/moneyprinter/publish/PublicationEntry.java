package io.moneyprinter.publish;

import java.time.Instant;
import java.util.UUID;

import io.moneyprinter.video.Publication;
import io.moneyprinter.video.PublishTarget;
import io.moneyprinter.video.VideoId;
import org.jspecify.annotations.Nullable;

/**
 * How far handing a film to a target has come, and what may follow: claimed, sent,
 * confirmed. What follows is another entry, one revision on; a {@link PublicationLog}
 * takes it if nobody was quicker.
 *
 * @param eventId of the film and target
 * @param video whose film
 * @param target to which
 * @param revision how often it has changed, from 0
 * @param state how far
 * @param doubt why nobody can tell whether the target has it, for a person to read;
 * {@code null} unless it is {@link State#SENT} and in doubt
 * @param address where the target has it; {@code null} until it is confirmed
 * @param changedAt when it became so
 */
public record PublicationEntry(UUID eventId, VideoId video, PublishTarget target, int revision, State state,
		@Nullable String doubt, @Nullable String address, Instant changedAt) {

	public PublicationEntry {
		if ((state == State.CONFIRMED) != (address != null)) {
			throw new IllegalArgumentException("A publication has an address when it is confirmed, and only then.");
		}
		if (doubt != null && state != State.SENT) {
			throw new IllegalArgumentException("A publication is in doubt after it was sent, and only then.");
		}
	}

	/**
	 * A film that is to be handed over.
	 * @param eventId of the film and target
	 * @param video whose film
	 * @param target to which
	 * @param now the time
	 * @return the first entry
	 */
	public static PublicationEntry claimed(UUID eventId, VideoId video, PublishTarget target, Instant now) {
		return new PublicationEntry(eventId, video, target, 0, State.CLAIMED, null, null, now);
	}

	/** The target is about to be given the film: from here on it may have it. */
	PublicationEntry sending() {
		return followed(State.SENT, null, null);
	}

	/** The only sending there was came to nothing: the target does not have the film. */
	PublicationEntry takenBack() {
		requireSent();
		return followed(State.CLAIMED, null, null);
	}

	/** Nobody can tell whether the target has the film. */
	PublicationEntry inDoubt(String why) {
		requireSent();
		return followed(State.SENT, why, null);
	}

	/** The target has the film. */
	PublicationEntry confirmed(String where) {
		return followed(State.CONFIRMED, null, where);
	}

	/**
	 * The same entry, with the time at which a log wrote it.
	 * @param time by the log's clock
	 * @return to be kept
	 */
	public PublicationEntry at(Instant time) {
		return new PublicationEntry(this.eventId, this.video, this.target, this.revision, this.state, this.doubt,
				this.address, time);
	}

	/**
	 * The entry as the publication shows it.
	 * @return the delivery
	 * @throws IllegalStateException if the target is not known to have the film
	 */
	Publication.Delivery delivery() {
		if (this.address == null) {
			throw new IllegalStateException("The target " + this.target.id() + " is not known to have the film.");
		}
		return new Publication.Delivery(this.target, this.address, this.eventId.toString());
	}

	private void requireSent() {
		if (this.state != State.SENT) {
			throw new IllegalStateException("The publication " + this.eventId + " is " + this.state + ", not SENT.");
		}
	}

	private PublicationEntry followed(State next, @Nullable String why, @Nullable String where) {
		if (this.state == State.CONFIRMED) {
			throw new IllegalStateException("The publication " + this.eventId + " is confirmed; nothing follows.");
		}
		return new PublicationEntry(this.eventId, this.video, this.target, this.revision + 1, next, why, where,
				this.changedAt);
	}

	/** How far. */
	public enum State {

		/** To be handed over; the target does not have it. */
		CLAIMED,
		/** The target may have it. */
		SENT,
		/** The target has it. */
		CONFIRMED

	}

}
