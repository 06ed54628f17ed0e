package io.moneyprinter.render.caption;

import java.util.ArrayList;
import java.util.List;

import io.moneyprinter.storyboard.CaptionLook;
import io.moneyprinter.video.Canvas;
import io.moneyprinter.video.Color;

/**
 * All looks of all captions: the whole cue for each of its words, with this word
 * highlighted, and a look for each frame of an entrance.
 */
final class CuePlates {

	private final CaptionLook look;

	private final TextLayout layout;

	private final TextLayout.Strip strip;

	private final List<Plate> plates = new ArrayList<>();

	private CuePlates(CaptionLook look, TextLayout layout, TextLayout.Strip strip) {
		this.look = look;
		this.layout = layout;
		this.strip = strip;
	}

	/** All of them in order, without those that are over within a frame. */
	static List<Plate> of(List<Cue> cues, CaptionLook look, TextLayout layout, TextLayout.Strip strip) {
		CuePlates plates = new CuePlates(look, layout, strip);
		cues.forEach(plates::add);
		return plates.plates;
	}

	private void add(Cue cue) {
		Canvas canvas = this.layout.canvas();
		List<Token> tokens = cue.tokens();
		boolean karaoke = this.look.highlight() != null;
		long first = frame(cue.startMillis());
		long entrance = (this.look.entrance() == CaptionLook.Entrance.NONE) ? 0 : canvas.frames(Pose.ENTRANCE_MILLIS);
		for (int i = 0; i < (karaoke ? tokens.size() : 1); i++) {
			long from = frame((i == 0) ? cue.startMillis() : tokens.get(i).startMillis());
			boolean last = !karaoke || i + 1 == tokens.size();
			long to = frame(last ? cue.endMillis() : tokens.get(i + 1).startMillis());
			for (; from < Math.min(to, first + entrance); from++) {
				Pose pose = Pose.of(this.look.entrance(), (from - first + 1.0) / (entrance + 1));
				this.plates.add(plate(cue, i, from, from + 1, pose));
			}
			if (to > from) {
				this.plates.add(plate(cue, i, from, to, Pose.FULL));
			}
		}
	}

	/** The first frame that begins at a time or after it. */
	private long frame(long millis) {
		return -Math.floorDiv(-millis * this.layout.canvas().framesPerSecond(), 1000L);
	}

	private Plate plate(Cue cue, int spoken, long from, long to, Pose pose) {
		double shrink = this.layout.fit().shrink(cue.lines());
		double width = this.layout.fit().widest(cue.lines());
		Writing writing = new Writing(this.layout, pose.atMost(this.layout.fit().room() / Math.max(1, width)), shrink);
		double height = 0;
		int at = 0;
		for (List<Token> line : cue.lines()) {
			if (at > 0) {
				writing.line();
			}
			for (int i = 0; i < line.size(); i++, at++) {
				Token token = line.get(i);
				Color heard = (at == spoken) ? this.look.highlight() : null;
				writing.color((heard != null) ? heard : this.look.letters().color());
				writing.letters((i > 0 && token.spaced()) ? " " + token.text() : token.text());
			}
			height += this.layout.lettering().lineHeight(Cue.line(line)) * shrink;
		}
		return writing.plate(from, to, width * shrink, height, this.strip);
	}

}
