package io.moneyprinter.footage.drawn;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import io.moneyprinter.footage.Footage;
import io.moneyprinter.footage.FootageFinder;
import io.moneyprinter.footage.FootageOrder;
import io.moneyprinter.footage.SceneFootage;
import io.moneyprinter.footage.Span;
import io.moneyprinter.footage.drawn.backdrop.Palette;
import io.moneyprinter.footage.drawn.backdrop.Subject;
import io.moneyprinter.footage.drawn.lettering.Lettering;
import io.moneyprinter.footage.drawn.lettering.Manner;
import io.moneyprinter.footage.drawn.lettering.Typefaces;
import io.moneyprinter.video.Origin;
import io.moneyprinter.video.Scene;
import io.moneyprinter.video.SpokenScene;

/**
 * Draws all footage itself; needs no material and no network.
 */
public final class DrawnFootage implements FootageFinder {

	static final String RECIPE = "drawn/1";

	private static final Origin ORIGIN = new Origin("drawn", "The pictures are moving cards that this program drew.");

	private final Typefaces faces = new Typefaces();

	@Override
	public Footage find(FootageOrder order, Path folder) {
		List<SceneFootage> scenes = new ArrayList<>();
		Lettering lettering = new Lettering(this.faces, order.script().language(), order.request().picture().canvas(),
				order.request().captions(), Manner.LEFT, Palette.TIDE.accent());
		for (SpokenScene spoken : order.narration().scenes()) {
			Scene scene = order.script().scenes().get(spoken.number() - 1);
			Subject subject = Subject.values()[spoken.number() % Subject.values().length];
			Card card = new Card(subject, Palette.TIDE, order.seed() + spoken.number(), lettering, scene.heading());
			scenes.add(new SceneFootage(spoken.number(),
					List.of(new DrawnShot(new Span(spoken.startMillis(), spoken.endMillis()),
							order.request().picture().canvas(), card, ORIGIN))));
		}
		return new Footage(scenes, List.of());
	}

	@Override
	public String recipe() {
		return RECIPE;
	}

}
