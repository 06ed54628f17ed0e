package io.moneyprinter.footage.drawn;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;

import io.moneyprinter.footage.MotionShot;
import io.moneyprinter.footage.Shot;
import io.moneyprinter.footage.Span;
import io.moneyprinter.footage.drawn.backdrop.Palette;
import io.moneyprinter.footage.drawn.backdrop.Subject;
import io.moneyprinter.footage.drawn.frame.Ink;
import io.moneyprinter.footage.drawn.lettering.Legend;
import io.moneyprinter.footage.drawn.lettering.Lettering;
import io.moneyprinter.footage.drawn.lettering.Manner;
import io.moneyprinter.footage.drawn.lettering.Typefaces;
import io.moneyprinter.media.Fonts;
import io.moneyprinter.video.CaptionStyle;
import io.moneyprinter.video.Canvas;
import io.moneyprinter.video.Color;
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
	 * @param design what it shows
	 * @return the card, moving
	 */
	public MotionShot card(Span span, CardDesign design) {
		SplittableRandom random = new SplittableRandom(design.seed());
		Subject shown = find(Subject.values(), design.subject()).orElseGet(() -> fitting(design.text(), random));
		Palette usual = shown.palette(Palette.values()[random.nextInt(Palette.values().length)]);
		Palette palette = find(Palette.values(), design.palette()).orElse(usual);
		Color accent = design.accent();
		Lettering lettering = new Lettering(this.faces, this.language, this.canvas, this.captions,
				design.centered() ? Manner.CENTERED : Manner.LEFT,
				(accent != null) ? Ink.of(accent.rgb()) : palette.accent());
		return new DrawnShot(span, this.canvas, new Card(shown, palette, design.seed(), lettering, legend(design)),
				ORIGIN);
	}

	private static Legend legend(CardDesign design) {
		CardDesign.Figure figure = design.figure();
		if (figure != null) {
			return new Legend.Number(figure.number(), figure.unit(), figure.at());
		}
		return design.text().isBlank() ? new Legend.Nothing() : new Legend.Heading(design.text().strip());
	}

	/**
	 * The design of a shot that was drawn, from which it can be drawn again.
	 * @param shot any
	 * @return empty unless this program draws it
	 */
	public static Optional<CardDesign> design(Shot shot) {
		return (shot instanceof DrawnShot drawn) ? Optional.of(design(drawn.card())) : Optional.empty();
	}

	private static CardDesign design(Card card) {
		Legend legend = card.legend();
		String text = (legend instanceof Legend.Heading heading) ? heading.text() : "";
		CardDesign.Figure figure = (legend instanceof Legend.Number number)
				? new CardDesign.Figure(number.number(), number.unit(), number.seconds()) : null;
		Color accent = new Color(String.format(Locale.ROOT, "#%06X", card.lettering().accent().rgb()));
		return new CardDesign(text, figure, id(card.subject()), id(card.palette()), accent,
				card.lettering().manner() == Manner.CENTERED, card.seed());
	}

	/**
	 * What pictures can show.
	 * @return ids, in lower case
	 */
	public static List<String> subjects() {
		return Arrays.stream(Subject.values()).map(DrawnCards::id).toList();
	}

	/**
	 * The colours that pictures can have.
	 * @return ids, in lower case
	 */
	public static List<String> palettes() {
		return Arrays.stream(Palette.values()).map(DrawnCards::id).toList();
	}

	private static <E extends Enum<E>> Optional<E> find(E[] all, @Nullable String id) {
		return Arrays.stream(all).filter((one) -> id(one).equals(id)).findFirst();
	}

	private static String id(Enum<?> constant) {
		return constant.name().toLowerCase(Locale.ROOT);
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
