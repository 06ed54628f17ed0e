package io.moneyprinter.publish;

import io.moneyprinter.video.PublishTarget;

/**
 * Hands films to one kind of target.
 * <p>
 * {@link #find} and {@link #handOver} throw {@link io.moneyprinter.video.VideoException}:
 * with {@code PROVIDER_UNAVAILABLE} when the target does not answer or asks to come back
 * later, with {@code PROVIDER_DENIED} when it refuses, with {@code INVALID_REQUEST} when
 * it may not be asked at all; and what the artifact store throws. After
 * {@link NotTakenException} and {@code INVALID_REQUEST} the target does not have the
 * film; after anything else it may have it.
 */
public interface Publisher {

	/**
	 * Which target it serves.
	 * @return one of the request's targets
	 */
	PublishTarget target();

	/**
	 * Whether handing over the same film twice leaves one publication, by the target's
	 * nature: it keeps one, or can tell by the event id.
	 * @return {@code false} if a second handover would be a second publication
	 */
	boolean repeatsHarmlessly();

	/**
	 * Asks the target whether it has the film already; called when an earlier handover
	 * may or may not have reached it.
	 * @param handover which
	 * @return what the target knows. A target that merely does not answer now is
	 * {@code PROVIDER_UNAVAILABLE} and will be asked again
	 */
	Whereabouts find(Handover handover);

	/**
	 * Hands a film over.
	 * @param handover which
	 * @return where the target has it now, without secrets: an object key or an address
	 * without its query
	 */
	String handOver(Handover handover);

}
