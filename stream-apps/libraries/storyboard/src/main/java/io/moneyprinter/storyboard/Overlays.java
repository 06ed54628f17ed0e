package io.moneyprinter.storyboard;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * What lies over the picture beside captions.
 *
 * @param titles texts, later ones over earlier ones
 * @param mark in a corner of every frame; {@code null} for none
 */
public record Overlays(List<Title> titles, @Nullable Watermark mark) {

	/** Nothing. */
	public static final Overlays NONE = new Overlays(List.of(), null);

	public Overlays {
		titles = List.copyOf(titles);
	}

	/**
	 * The watermark.
	 * @return if there is one
	 */
	public Optional<Watermark> watermark() {
		return Optional.ofNullable(this.mark);
	}

}
