package io.moneyprinter.publish;

import java.time.Instant;
import java.util.UUID;

import io.moneyprinter.video.Publication;
import io.moneyprinter.video.PublishTarget;
import io.moneyprinter.video.VideoId;
import org.jspecify.annotations.Nullable;

/**
 * How far handing a film to a target has come.
 *
 * @param eventId of the film and target
 * @param video whose film
 * @param target to which
 * @param state how far
 * @param address where the target has it; {@code null} until it is confirmed
 * @param changedAt when the state was reached
 */
public record PublicationEntry(UUID eventId, VideoId video, PublishTarget target, State state, @Nullable String address,
		Instant changedAt) {

	public PublicationEntry {
		if ((state == State.CONFIRMED) != (address != null)) {
			throw new IllegalArgumentException("A publication has an address when it is confirmed, and only then.");
		}
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

	/** How far. */
	public enum State {

		/** To be handed over; the target has not been asked. */
		CLAIMED,
		/** The target may have it. */
		SENT,
		/** The target has it. */
		CONFIRMED

	}

}
