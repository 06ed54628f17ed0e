package io.moneyprinter.publish;

import java.util.Optional;

import io.moneyprinter.publish.PublicationEntry.State;
import io.moneyprinter.video.ErrorCode;
import io.moneyprinter.video.InvalidRequestException;
import io.moneyprinter.video.VideoException;

/**
 * Brings films to one target. Every step is noted before it is taken, and each sending is
 * won by one courier; so a courier that finds a film sent, and cannot know what became of
 * the one before it, asks the target first.
 *
 * @param publisher knows the target
 * @param log how far each film has come
 */
record Courier(Publisher publisher, PublicationLog log) {

	/**
	 * Sees to it that the target has a film.
	 * @param handover which
	 * @param insisted whether a person wants a film that is in doubt to be handed over
	 * once more
	 * @return the confirmed entry
	 * @throws VideoException {@code PUBLICATION_IN_DOUBT} if only a person can decide;
	 * else as {@link Publisher} and {@link PublicationLog} say
	 */
	PublicationEntry deliver(Handover handover, boolean insisted) {
		PublicationEntry entry = this.log.claim(handover.eventId(), handover.video(), this.publisher.target());
		return switch (entry.state()) {
			case CONFIRMED -> entry;
			case CLAIMED -> send(handover, entry, insisted);
			case SENT -> ask(handover, entry, insisted);
		};
	}

	private PublicationEntry ask(Handover handover, PublicationEntry sent, boolean insisted) {
		Whereabouts whereabouts = this.publisher.find(handover);
		if (whereabouts instanceof Whereabouts.Found found) {
			return confirm(sent, found.address());
		}
		if (whereabouts instanceof Whereabouts.Unknowable unknowable && !mayRepeat(sent, insisted)) {
			return hold(handover, sent, unknowable.why());
		}
		return send(handover, sent, insisted);
	}

	/**
	 * A person's word is about the doubt that was shown: one that came up since wants
	 * another.
	 */
	private boolean mayRepeat(PublicationEntry sent, boolean insisted) {
		return this.publisher.repeatsHarmlessly() || (insisted && sent.doubt() != null);
	}

	private PublicationEntry send(Handover handover, PublicationEntry seen, boolean insisted) {
		Optional<PublicationEntry> sent = this.log.advance(seen.sending());
		if (sent.isEmpty()) {
			return deliver(handover, insisted);
		}
		try {
			return confirm(sent.get(), this.publisher.handOver(handover));
		}
		catch (NotTakenException | InvalidRequestException ex) {
			takeBack(seen, sent.get());
			throw ex;
		}
	}

	/** What became of an earlier sending is as open as before. */
	private void takeBack(PublicationEntry seen, PublicationEntry sent) {
		if (seen.state() == State.CLAIMED) {
			this.log.advance(sent.takenBack());
		}
	}

	/** Nothing that others noted meanwhile makes the target's word untrue. */
	private PublicationEntry confirm(PublicationEntry now, String address) {
		return (now.state() == State.CONFIRMED) ? now : this.log.advance(now.confirmed(address))
			.orElseGet(() -> confirm(this.log.claim(now.eventId(), now.video(), now.target()), address));
	}

	private PublicationEntry hold(Handover handover, PublicationEntry sent, String why) {
		if (!why.equals(sent.doubt()) && this.log.advance(sent.inDoubt(why)).isEmpty()) {
			return deliver(handover, false);
		}
		throw new VideoException(ErrorCode.PUBLICATION_IN_DOUBT,
				"The target '" + this.publisher.target().id() + "' may or may not have the film of the video "
						+ handover.video() + ". " + why
						+ " Look there: approve hands the film over once more, reject gives it up.");
	}

}
