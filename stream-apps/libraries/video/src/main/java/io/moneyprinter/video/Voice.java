package io.moneyprinter.video;

import java.util.regex.Pattern;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * Who speaks, and how fast.
 *
 * @param name of the voice; {@value #AUTO} for the language's best
 * @param speed 1 is the voice's own; 0.5 to 2
 * @param recording the account's own narration instead of a voice; {@code null} for none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Voice(String name, double speed, @Nullable MaterialId recording) {

	private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]{0,63}");

	/** The name that leaves the choice to the language. */
	public static final String AUTO = "auto";

	/** The language's best voice at its own speed. */
	public static final Voice DEFAULT = new Voice(AUTO, 1, null);

	public Voice {
		if (!NAME.matcher(name).matches()) {
			throw InvalidRequestException.of("voice.name", name,
					"'auto' or a voice's name (letters, digits, dot, hyphen, underscore)");
		}
		if (!(speed >= 0.5 && speed <= 2)) {
			throw InvalidRequestException.of("voice.speed", speed, "0.5 to 2");
		}
	}

	@JsonCreator
	static Voice of(@JsonProperty("name") @Nullable String name, @JsonProperty("speed") @Nullable Double speed,
			@JsonProperty("recording") @Nullable MaterialId recording) {
		return new Voice((name != null) ? name : AUTO, (speed != null) ? speed : 1, recording);
	}

}
