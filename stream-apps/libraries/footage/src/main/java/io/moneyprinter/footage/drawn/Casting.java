package io.moneyprinter.footage.drawn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;

import io.moneyprinter.footage.drawn.backdrop.Palette;
import io.moneyprinter.footage.drawn.backdrop.Subject;
import io.moneyprinter.video.Scene;
import io.moneyprinter.video.Tone;
import org.jspecify.annotations.Nullable;

/**
 * Chooses what a film's shots show: what their words speak of, else patterns, and nothing
 * so often that it tires.
 */
final class Casting {

	private static final double KEYWORD = 3;

	private static final double HEADING = 2.5;

	private static final double NARRATION = 1;

	/** How much a subject loses each time it was shown; none is shown twice running. */
	private static final double SHOWN = 1.1;

	private final Map<Subject, Integer> shown = new EnumMap<>(Subject.class);

	private final List<Subject> patterns;

	private @Nullable Subject last;

	Casting(SplittableRandom random) {
		this.patterns = new ArrayList<>(Arrays.stream(Subject.values()).filter(Subject::pattern).toList());
		for (int i = this.patterns.size() - 1; i > 0; i--) {
			int other = random.nextInt(i + 1);
			this.patterns.set(i, this.patterns.set(other, this.patterns.get(i)));
		}
	}

	/** The colours of a film. */
	static Palette palette(Tone tone, SplittableRandom random) {
		List<Palette> fitting = switch (tone) {
			case INFORMATIVE -> List.of(Palette.TIDE, Palette.POLAR, Palette.LAGOON);
			case FRIENDLY -> List.of(Palette.LAGOON, Palette.CANDY, Palette.SAND);
			case DRAMATIC -> List.of(Palette.EMBER, Palette.DUSK, Palette.POLAR);
			case HUMOROUS -> List.of(Palette.CANDY, Palette.SAND, Palette.LAGOON);
			case INSPIRING -> List.of(Palette.DUSK, Palette.SAND, Palette.TIDE);
		};
		return fitting.get(random.nextInt(fitting.size()));
	}

	/**
	 * Chooses for a shot.
	 * @param scene whose words
	 * @param spoken those of them that are heard during the shot
	 * @return the subject, which from now on counts as shown
	 */
	Subject choose(Scene scene, String spoken) {
		Subject best = pattern();
		double most = 0;
		for (Subject subject : Subject.values()) {
			double score = score(subject, scene, spoken) - SHOWN * this.shown.getOrDefault(subject, 0);
			if (score > most && subject != this.last) {
				most = score;
				best = subject;
			}
		}
		this.shown.merge(best, 1, Integer::sum);
		this.last = best;
		return best;
	}

	/** The pattern that was shown least, but not just now. */
	private Subject pattern() {
		return this.patterns.stream()
			.filter((pattern) -> pattern != this.last)
			.min(Comparator.comparingInt((pattern) -> this.shown.getOrDefault(pattern, 0)))
			.orElseThrow();
	}

	private static double score(Subject subject, Scene scene, String spoken) {
		double keywords = 0;
		for (int i = 0; i < scene.keywords().size(); i++) {
			keywords = Math.max(keywords, (KEYWORD - 0.2 * Math.min(i, 5)) * fits(subject, scene.keywords().get(i)));
		}
		return keywords + HEADING * fits(subject, scene.heading()) + NARRATION * fits(subject, spoken);
	}

	/** 1 if any word fits, a little more if several do. */
	private static double fits(Subject subject, String text) {
		long count = Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")).filter(subject::fits).count();
		return (count == 0) ? 0 : 0.9 + 0.1 * Math.min(count, 4);
	}

}
