package io.moneyprinter.publish;

import java.util.Optional;
import java.util.UUID;

import io.moneyprinter.video.PublishTarget;
import io.moneyprinter.video.VideoId;

/**
 * Remembers, for every film and target, how far handing over has come, so that a repeated
 * stage knows whether to hand over, to ask, or to go on. What may follow what is the same
 * in every log ({@link PublicationEntry}); a log decides who was first. Every method may
 * be called from any thread and any process.
 * <p>
 * All methods throw {@link io.moneyprinter.video.VideoException} with
 * {@code LEDGER_UNAVAILABLE} when the log does not answer; then the change may have been
 * made or not.
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
	 * Puts an entry in the place of the one that it follows. Of several that follow the
	 * same entry, one is taken.
	 * @param next what followed a claimed entry
	 * @return the entry with its time; empty, with nothing changed, if another was
	 * quicker
	 */
	Optional<PublicationEntry> advance(PublicationEntry next);

}
