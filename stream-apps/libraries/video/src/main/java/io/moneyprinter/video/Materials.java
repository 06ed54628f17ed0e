package io.moneyprinter.video;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * What a film's pictures are made of.
 *
 * @param preference own or generated pictures
 * @param own the account's clips and pictures, in the order in which they should come; at
 * most {@value #MAX_OWN}
 */
public record Materials(MaterialPreference preference, List<MaterialId> own) {

	/** How many pieces of own material one request may name. */
	public static final int MAX_OWN = 100;

	/** Generated pictures, since there is nothing else. */
	public static final Materials DEFAULT = new Materials(MaterialPreference.OWN_FIRST, List.of());

	public Materials {
		own = List.copyOf(own);
		if (own.size() > MAX_OWN) {
			throw InvalidRequestException.of("materials.own", own.size() + " pieces", "at most " + MAX_OWN);
		}
		if (preference == MaterialPreference.OWN_ONLY && own.isEmpty()) {
			throw InvalidRequestException.of("materials.own", "empty",
					"at least one piece when materials.preference is own-only");
		}
	}

	@JsonCreator
	static Materials of(@JsonProperty("preference") @Nullable MaterialPreference preference,
			@JsonProperty("own") @Nullable List<MaterialId> own) {
		return new Materials((preference != null) ? preference : DEFAULT.preference, (own != null) ? own : List.of());
	}

}
