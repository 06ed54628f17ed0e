package io.moneyprinter.footage.drawn;

import java.nio.file.Path;
import java.util.List;

import io.moneyprinter.footage.Footage;
import io.moneyprinter.footage.FootageFinder;
import io.moneyprinter.footage.FootageOrder;
import io.moneyprinter.footage.drawn.lettering.Typefaces;
import io.moneyprinter.media.Fonts;

/**
 * Draws all footage itself; needs no material and no network. Scenes are cut into shots,
 * the first with the scene's heading, others with a number that is spoken in them.
 */
public final class DrawnFootage implements FootageFinder {

	static final String RECIPE = "drawn/1";

	private final Typefaces faces;

	/**
	 * Makes a finder.
	 * @param fonts for scripts other than Latin, Greek and Cyrillic
	 */
	public DrawnFootage(Fonts fonts) {
		this.faces = new Typefaces(fonts);
	}

	@Override
	public Footage find(FootageOrder order, Path folder) {
		Direction direction = new Direction(order, this.faces);
		return new Footage(order.narration().scenes().stream().map(direction::scene).toList(), List.of());
	}

	@Override
	public String recipe() {
		return RECIPE;
	}

}
