package io.moneyprinter.render.caption;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import io.moneyprinter.media.FontFace;
import io.moneyprinter.storyboard.CaptionLook;
import io.moneyprinter.video.Color;

/**
 * Captions as a file of Advanced SubStation Alpha, for players and editors: on the film's
 * canvas, in the look of those that are burnt in. Words take the colour of spoken ones as
 * they are heard and keep it, which is how such files tell the times of words.
 *
 * @param look of the captions
 * @param layout on the canvas
 * @param whole the canvas as one strip
 */
record AssSubtitles(CaptionLook look, TextLayout layout, TextLayout.Strip whole) {

	/** What players should know of the colours, which are those of the film. */
	private static final String COLOURS = "YCbCr Matrix: TV.709\n";

	private static final String FADE = "{\\fad(" + Pose.ENTRANCE_MILLIS + ",0)}";

	static AssSubtitles of(CaptionLook look, TextLayout layout) {
		return new AssSubtitles(look, layout, layout.whole());
	}

	String write(List<Cue> cues) {
		Color heard = Optional.ofNullable(this.look.highlight()).orElse(this.look.letters().color());
		StringBuilder ass = new StringBuilder(Ass.head(this.layout, this.whole, heard, size(), COLOURS));
		for (Cue cue : cues) {
			List<String> events = events(cue);
			for (int layer = 0; layer < events.size(); layer++) {
				Ass.event(layer, time(cue.startMillis()), time(cue.endMillis()), events.get(layer), ass);
			}
		}
		return ass.toString();
	}

	private List<String> events(Cue cue) {
		double shrink = this.layout.fit().shrink(cue.lines());
		Writing writing = new Writing(this.layout, Pose.FULL, shrink);
		double height = 0;
		int at = 0;
		for (List<Token> line : cue.lines()) {
			if (at > 0) {
				writing.line();
			}
			for (int i = 0; i < line.size(); i++, at++) {
				if (this.look.highlight() != null) {
					writing.heardFor(heard(cue, at));
				}
				writing.letters((i > 0 && line.get(i).spaced()) ? " " + line.get(i).text() : line.get(i).text());
			}
			height += this.layout.lettering().lineHeight(Cue.line(line)) * shrink;
		}
		Plate plate = writing.plate(0, 1, this.layout.fit().widest(cue.lines()) * shrink, height, this.whole);
		boolean plain = plate.faces().equals(Set.of(face()));
		return plate.events()
			.stream()
			.map((event) -> entering(event) + (plain ? event.replace(usual(), "") : event))
			.toList();
	}

	/** Hundredths of a second until the next word, rounded so that nothing adds up. */
	private static long heard(Cue cue, int word) {
		List<Token> tokens = cue.tokens();
		long from = (word == 0) ? cue.startMillis() : tokens.get(word).startMillis();
		long to = (word + 1 < tokens.size()) ? tokens.get(word + 1).startMillis() : cue.endMillis();
		return Math.max(0, hundredths(to) - hundredths(from));
	}

	/** The font that need not be named again at every word. */
	private String usual() {
		return Writing.font(face(), size());
	}

	private int size() {
		return this.layout.lettering().lineHeight(face());
	}

	private FontFace face() {
		return this.layout.lettering().face();
	}

	private String entering(String event) {
		return switch (this.look.entrance()) {
			case NONE -> "";
			case FADE -> FADE;
			case POP -> event.contains("\\p1") ? FADE : Pose.popping();
		};
	}

	private static long hundredths(long millis) {
		return Math.round(millis / 10.0);
	}

	private static String time(long millis) {
		long hundredths = hundredths(millis);
		return String.format(Locale.ROOT, "%d:%02d:%02d.%02d", hundredths / 360_000, hundredths / 6_000 % 60,
				hundredths / 100 % 60, hundredths % 100);
	}

}
