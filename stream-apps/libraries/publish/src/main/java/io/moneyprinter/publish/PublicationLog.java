package io.moneyprinter.publish;

import java.util.UUID;

import io.moneyprinter.video.PublishTarget;
import io.moneyprinter.video.VideoId;

/**
 * Remembers, for every film and target, how far handing over has come, so that a repeated
 * stage knows whether to hand over, to ask, or to go on. Every method may be called from
 * any thread and any process.
 * <p>
 * All methods throw {@link io.moneyprinter.video.VideoException} with
 * {@code LEDGER_UNAVAILABLE} when the log does not answer.
 */
public interface PublicationLog {

	/**
	 * Notes that a film is to be handed over, unless that is known already.
	 * @param eventId of the film and target
	 * @param video whose film
	 * @param target to which
	 * @return the entry as it is now
	 */
	PublicationEntry claim(UUID eventId, VideoId video, PublishTarget target);

	/**
	 * Notes that the target is about to be given the film: from here on it may have it.
	 * Nothing changes if it is known to have it.
	 * @param eventId of a claimed entry
	 */
	void sending(UUID eventId);

	/**
	 * Notes that the target has the film. The first note counts.
	 * @param eventId of a claimed entry
	 * @param address where
	 * @return the entry as it is now
	 */
	PublicationEntry confirm(UUID eventId, String address);

}
