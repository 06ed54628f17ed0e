package io.moneyprinter.footage.drawn;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

import io.moneyprinter.footage.Cut;
import io.moneyprinter.footage.FootageOrder;
import io.moneyprinter.footage.SceneFootage;
import io.moneyprinter.footage.Shot;
import io.moneyprinter.footage.Span;
import io.moneyprinter.footage.drawn.backdrop.Palette;
import io.moneyprinter.footage.drawn.backdrop.Subject;
import io.moneyprinter.footage.drawn.lettering.Legend;
import io.moneyprinter.footage.drawn.lettering.Lettering;
import io.moneyprinter.footage.drawn.lettering.Manner;
import io.moneyprinter.footage.drawn.lettering.Typefaces;
import io.moneyprinter.video.Canvas;
import io.moneyprinter.video.Origin;
import io.moneyprinter.video.Scene;
import io.moneyprinter.video.SpokenScene;
import io.moneyprinter.video.TimedWord;

/**
 * Directs one film: one palette, one manner of lettering, and for each shot a subject and
 * a legend.
 */
final class Direction {

	private static final Origin ORIGIN = new Origin("drawn",
			"The pictures were drawn by this program; name clips or pictures of your own to see them instead.");

	private final FootageOrder order;

	private final Canvas canvas;

	private final Palette palette;

	private final Lettering lettering;

	private final Casting casting;

	Direction(FootageOrder order, Typefaces faces) {
		SplittableRandom random = new SplittableRandom(order.seed());
		this.order = order;
		this.canvas = order.request().picture().canvas();
		this.palette = Casting.palette(order.request().tone(), random);
		Manner manner = (random.nextInt(3) == 0) ? Manner.CENTERED : Manner.LEFT;
		this.lettering = new Lettering(faces, order.script().language(), this.canvas, order.request().captions(),
				manner, this.palette.accent());
		this.casting = new Casting(random);
	}

	SceneFootage scene(SpokenScene spoken) {
		Scene scene = this.order.script().scenes().get(spoken.number() - 1);
		List<Shot> shots = new ArrayList<>();
		for (Span span : Cut.shots(spoken)) {
			Subject subject = this.casting.choose(scene, words(spoken, span));
			long seed = (this.order.seed() + 1_000_003L * spoken.number() + 10_007L * shots.size()) & Integer.MAX_VALUE;
			Card card = new Card(subject, subject.palette(this.palette), seed, this.lettering,
					legend(scene, spoken, span, shots.isEmpty()));
			shots.add(new DrawnShot(span, this.canvas, card, ORIGIN));
		}
		return new SceneFootage(spoken.number(), shots);
	}

	private static String words(SpokenScene spoken, Span span) {
		return spoken.words()
			.stream()
			.filter((word) -> word.startMillis() >= span.startMillis() && word.startMillis() < span.endMillis())
			.map(TimedWord::text)
			.collect(Collectors.joining(" "));
	}

	private static Legend legend(Scene scene, SpokenScene spoken, Span span, boolean first) {
		if (first && !scene.heading().isBlank()) {
			return new Legend.Heading(scene.heading().strip());
		}
		return Figures.within(spoken.words(), span).<Legend>map((number) -> number).orElseGet(Legend.Nothing::new);
	}

}
