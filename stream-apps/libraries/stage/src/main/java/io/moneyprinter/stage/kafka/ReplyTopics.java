package io.moneyprinter.stage.kafka;

import java.util.function.Predicate;
import java.util.regex.Pattern;

import io.moneyprinter.video.InvalidRequestException;
import org.jspecify.annotations.Nullable;

/**
 * Where producers may have their answers: one rule for requests and for commands.
 */
public final class ReplyTopics {

	/** The header in which producers name the topic for the answer. */
	public static final String HEADER = "reply-to";

	private final Pattern allowed;

	private final Predicate<String> exists;

	/**
	 * Creates the rule.
	 * @param allowed which topics producers may name
	 * @param exists whether there is such a topic: sending to one that is not there would
	 * wait for it
	 */
	ReplyTopics(Pattern allowed, Predicate<String> exists) {
		this.allowed = allowed;
		this.exists = exists;
	}

	/**
	 * The topic in which a producer waits.
	 * @param named by its header; {@code null} for the usual one
	 * @return a topic that exists
	 * @throws InvalidRequestException if the producer may not name this one
	 * @throws io.moneyprinter.video.VideoException {@code PROVIDER_UNAVAILABLE} if the
	 * broker does not say whether it exists
	 */
	public String require(@Nullable String named) {
		if (named == null || named.equals(Topics.REPLIES)) {
			return Topics.REPLIES;
		}
		if (!allows(named)) {
			throw InvalidRequestException.of(HEADER, named,
					"the name of an existing topic that matches '" + this.allowed + "'");
		}
		return named;
	}

	/**
	 * The topic in which a producer is told of a refusal.
	 * @param named by its header; {@code null} for the usual one
	 * @return the same, or the usual one if the producer may not name it
	 * @throws io.moneyprinter.video.VideoException {@code PROVIDER_UNAVAILABLE} if the
	 * broker does not say whether it exists
	 */
	public String orUsual(@Nullable String named) {
		return (named != null && allows(named)) ? named : Topics.REPLIES;
	}

	private boolean allows(String named) {
		return this.allowed.matcher(named).matches() && this.exists.test(named);
	}

}
