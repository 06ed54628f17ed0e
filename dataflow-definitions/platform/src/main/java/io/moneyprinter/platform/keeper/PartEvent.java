package io.moneyprinter.platform.keeper;

import java.time.Instant;

/**
 * Something happened to a part.
 *
 * @param at when
 * @param part the part's name: a server, {@code topics}, {@code apps}, a stream, or
 * {@value #PLATFORM} for the whole
 * @param state where it stands now
 * @param sentence what happened, for people
 */
public record PartEvent(Instant at, String part, PartState state, String sentence) {

	/** The name under which the platform as a whole reports. */
	public static final String PLATFORM = "platform";

}
