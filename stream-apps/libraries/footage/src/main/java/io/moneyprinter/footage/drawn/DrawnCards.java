package io.moneyprinter.footage.drawn;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;

import io.moneyprinter.footage.MotionShot;
import io.moneyprinter.footage.Span;
import io.moneyprinter.footage.drawn.backdrop.Palette;
import io.moneyprinter.footage.drawn.backdrop.Subject;
import io.moneyprinter.footage.drawn.lettering.Legend;
import io.moneyprinter.footage.drawn.lettering.Lettering;
import io.moneyprinter.footage.drawn.lettering.Manner;
import io.moneyprinter.footage.drawn.lettering.Typefaces;
import io.moneyprinter.media.Fonts;
import io.moneyprinter.video.CaptionStyle;
import io.moneyprinter.video.Canvas;
import io.moneyprinter.video.Language;
import io.moneyprinter.video.Origin;
import org.jspecify.annotations.Nullable;

/**
 * Title cards of one film: words before a moving picture that is drawn.
 */
public final class DrawnCards {

	private static final Origin ORIGIN = new Origin("drawn", "The cards were drawn by this program.");

	private final Typefaces faces;

	private final Canvas canvas;

	private final Language language;

	private final CaptionStyle captions;

	/**
	 * The cards of a film.
	 * @param fonts for scripts other than Latin, Greek and Cyrillic
	 * @param canvas of the film
	 * @param language of the cards
	 * @param captions which the words leave room for
	 */
	public DrawnCards(Fonts fonts, Canvas canvas, Language language, CaptionStyle captions) {
		this.faces = new Typefaces(fonts);
		this.canvas = canvas;
		this.language = language;
		this.captions = captions;
	}

	/**
	 * Draws a card.
	 * @param span when it is seen
	 * @param text what is written; blank for nothing
	 * @param subject the id of what the picture shows; {@code null} for what fits the
	 * text
	 * @param seed decides what is free
	 * @return the card, moving
	 */
	public MotionShot card(Span span, String text, @Nullable String subject, long seed) {
		SplittableRandom random = new SplittableRandom(seed);
		Subject shown = Optional.ofNullable(subject)
			.flatMap(DrawnCards::subject)
			.orElseGet(() -> fitting(text, random));
		Palette palette = shown.palette(Palette.values()[random.nextInt(Palette.values().length)]);
		Lettering lettering = new Lettering(this.faces, this.language, this.canvas, this.captions, Manner.CENTERED,
				palette.accent());
		Legend legend = text.isBlank() ? new Legend.Nothing() : new Legend.Heading(text.strip());
		return new DrawnShot(span, this.canvas, new Card(shown, palette, seed, lettering, legend), ORIGIN);
	}

	/**
	 * What pictures can show.
	 * @return ids, in lower case
	 */
	public static List<String> subjects() {
		return Arrays.stream(Subject.values()).map(DrawnCards::id).toList();
	}

	private static Optional<Subject> subject(String id) {
		return Arrays.stream(Subject.values()).filter((subject) -> id(subject).equals(id)).findFirst();
	}

	private static String id(Subject subject) {
		return subject.name().toLowerCase(Locale.ROOT);
	}

	/** The first that any word speaks of, else a pattern. */
	private static Subject fitting(String text, SplittableRandom random) {
		List<String> words = List.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+"));
		List<Subject> patterns = Arrays.stream(Subject.values()).filter(Subject::pattern).toList();
		return Arrays.stream(Subject.values())
			.filter((subject) -> words.stream().anyMatch(subject::fits))
			.findFirst()
			.orElseGet(() -> patterns.get(random.nextInt(patterns.size())));
	}

}
