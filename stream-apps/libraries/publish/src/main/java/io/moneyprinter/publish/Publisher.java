package io.moneyprinter.publish;

import java.util.Optional;

import io.moneyprinter.video.PublishTarget;

/**
 * Hands films to one kind of target. Handing over the same film twice must be harmless:
 * either the target keeps one, or it can tell by the event id.
 * <p>
 * All methods throw {@link io.moneyprinter.video.VideoException}: with
 * {@code PROVIDER_UNAVAILABLE} when the target does not answer or asks to come back
 * later, with {@code PROVIDER_DENIED} when it refuses, with {@code INVALID_REQUEST} when
 * it may not be asked at all; and what the artifact store throws.
 */
public interface Publisher {

	/**
	 * Which target it serves.
	 * @return one of the request's targets
	 */
	PublishTarget target();

	/**
	 * Asks the target whether it has the film already; called when an earlier handover
	 * may or may not have reached it.
	 * @param handover which
	 * @return where the target has it, or empty if it does not or cannot say; then it is
	 * handed over again
	 */
	Optional<String> find(Handover handover);

	/**
	 * Hands a film over.
	 * @param handover which
	 * @return where the target has it now, without secrets: an object key or an address
	 * without its query
	 */
	String handOver(Handover handover);

}
