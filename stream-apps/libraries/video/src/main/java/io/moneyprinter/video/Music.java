package io.moneyprinter.video;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * The music under the speech.
 *
 * @param mood of the piece that is chosen
 * @param volume 0 to 1; 1 is as loud as the speech where nobody speaks, and it is ducked
 * where somebody does
 * @param own the account's own piece instead; {@code null} for one that ships
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Music(MusicMood mood, double volume, @Nullable MaterialId own) {

	/** Chosen by tone, at the volume that most peers use. */
	public static final Music DEFAULT = new Music(MusicMood.AUTO, 0.2, null);

	public Music {
		if (!(volume >= 0 && volume <= 1)) {
			throw InvalidRequestException.of("music.volume", volume, "0 to 1");
		}
	}

	@JsonCreator
	static Music of(@JsonProperty("mood") @Nullable MusicMood mood, @JsonProperty("volume") @Nullable Double volume,
			@JsonProperty("own") @Nullable MaterialId own) {
		return new Music((mood != null) ? mood : DEFAULT.mood, (volume != null) ? volume : DEFAULT.volume, own);
	}

	/**
	 * Whether anything is to be heard.
	 * @return {@code false} for silence
	 */
	public boolean audible() {
		return this.volume > 0 && (this.mood != MusicMood.NONE || this.own != null);
	}

}
