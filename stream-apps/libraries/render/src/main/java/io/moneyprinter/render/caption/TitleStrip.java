package io.moneyprinter.render.caption;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;

import io.moneyprinter.media.Fonts;
import io.moneyprinter.render.caption.TextLayout.Margins;
import io.moneyprinter.render.layer.TextStrip;
import io.moneyprinter.storyboard.Title;
import io.moneyprinter.video.Canvas;
import io.moneyprinter.video.Language;
import io.moneyprinter.video.TimedWord;

/**
 * A text that nobody speaks.
 *
 * @param layout where it stands
 * @param lines of it
 * @param fromFrame in which it is first seen
 * @param toFrame the first frame without it
 * @param fadeFrames how long it takes to appear, and to go
 * @param opacity when it is there
 */
record TitleStrip(TextLayout layout, List<List<Token>> lines, long fromFrame, long toFrame, int fadeFrames,
		double opacity) {

	/** More would be a page. */
	private static final int MOST_LINES = 6;

	static TitleStrip of(Title title, Canvas canvas, Language language, Fonts fonts) {
		TextLayout layout = TextLayout.of(canvas, title.letters(), language, title.place(), Margins.safe(canvas),
				MOST_LINES, fonts);
		List<List<Token>> lines = new ArrayList<>();
		for (String line : title.text().split("\\R")) {
			List<Token> tokens = new ArrayList<>();
			tokens(line, language).forEach((token) -> divide(token, layout, tokens));
			if (!tokens.isEmpty()) {
				lines.addAll(layout.fit().lines(tokens));
			}
		}
		return new TitleStrip(layout, lines, title.fromFrame(), title.toFrame(), title.fadeFrames(), 1);
	}

	/** A line that stands in a corner all the time. */
	static TitleStrip mark(String text, TextLayout layout, double opacity) {
		return new TitleStrip(layout, List.of(tokens(text, layout.lettering().language())), 0, Long.MAX_VALUE, 0,
				opacity);
	}

	private static List<Token> tokens(String line, Language language) {
		List<TimedWord> words = new ArrayList<>();
		for (String word : Tokens.clean(line).split(" ")) {
			words.add(new TimedWord(word, 0, 1));
		}
		return Tokens.of(words, language);
	}

	/** What is wider than a line is broken anywhere. */
	private static void divide(Token token, TextLayout layout, List<Token> tokens) {
		boolean spaced = token.spaced();
		StringBuilder piece = new StringBuilder();
		Matcher characters = FontRun.CHARACTER.matcher(token.text());
		while (characters.find()) {
			if (!piece.isEmpty() && layout.lettering().width(piece + characters.group()) > layout.fit().room()) {
				tokens.add(new Token(piece.toString(), spaced, 0, 1));
				piece.setLength(0);
				spaced = false;
			}
			piece.append(characters.group());
		}
		tokens.add(new Token(piece.toString(), spaced, 0, 1));
	}

	/** What is seen of it in a stretch of the film. */
	Optional<TextStrip> strip(long from, long to) {
		if (this.lines.isEmpty() || this.fromFrame >= to || this.toFrame <= from) {
			return Optional.empty();
		}
		double shrink = shrink();
		double height = this.lines.stream().mapToDouble((line) -> height(line) * shrink).sum();
		TextLayout.Strip strip = this.layout.strip((int) Math.ceil(height));
		List<Plate> plates = plates(shrink, height, strip).stream()
			.filter((plate) -> plate.seen(from, to))
			.map((plate) -> plate.within(from, to))
			.toList();
		return Optional.of(Ass.strip(plates, to - from, this.layout, strip));
	}

	private List<Plate> plates(double shrink, double height, TextLayout.Strip strip) {
		List<Plate> plates = new ArrayList<>();
		long in = this.fromFrame + this.fadeFrames;
		long out = this.toFrame - this.fadeFrames;
		for (long frame = this.fromFrame; frame < in; frame++) {
			plates.add(plate(frame, frame + 1, (frame - this.fromFrame + 1.0) / (this.fadeFrames + 1), shrink, height,
					strip));
		}
		if (out > in) {
			plates.add(plate(in, out, 1, shrink, height, strip));
		}
		for (long frame = out; frame < this.toFrame; frame++) {
			plates.add(plate(frame, frame + 1, (double) (this.toFrame - frame) / (this.fadeFrames + 1), shrink, height,
					strip));
		}
		return plates;
	}

	private Plate plate(long from, long to, double there, double shrink, double height, TextLayout.Strip strip) {
		Writing writing = new Writing(this.layout, new Pose(1, there * this.opacity), shrink);
		for (int i = 0; i < this.lines.size(); i++) {
			if (i > 0) {
				writing.line();
			}
			writing.letters(Cue.line(this.lines.get(i)));
		}
		return writing.plate(from, to, this.layout.fit().widest(this.lines) * shrink, height, strip);
	}

	/** So that the widest line has room, and all of them stand within the margins. */
	private double shrink() {
		Canvas canvas = this.layout.canvas();
		double room = canvas.height() - this.layout.margins().top() - this.layout.margins().bottom();
		double high = this.lines.stream().mapToDouble(this::height).sum();
		return Math.min(this.layout.fit().shrink(this.lines), room / high);
	}

	private double height(List<Token> line) {
		return this.layout.lettering().lineHeight(Cue.line(line));
	}

}
