package io.moneyprinter.render.caption;

import io.moneyprinter.media.Fonts;
import io.moneyprinter.storyboard.LetterStyle;
import io.moneyprinter.storyboard.Place;
import io.moneyprinter.video.Canvas;
import io.moneyprinter.video.Language;

/**
 * Where text stands and how large it is, in pixels of the canvas.
 *
 * @param canvas what it is drawn on
 * @param style how its letters look
 * @param lettering fonts and their size
 * @param place where it stands
 * @param margins to the edges of the canvas
 * @param fit divides it into lines
 */
record TextLayout(Canvas canvas, LetterStyle style, Lettering lettering, Place place, Margins margins, LineFit fit) {

	/** The sizes of a style are meant for this shorter side. */
	private static final double STYLED_FOR = 1080;

	private static final double SHADOW = 0.03;

	/** Between letters and the edges of their box, as shares of their size. */
	private static final double BESIDE = 0.3;

	private static final double ABOVE = 0.12;

	static TextLayout of(Canvas canvas, LetterStyle style, Language language, Place place, Margins margins,
			int mostLines, Fonts fonts) {
		int size = (int) Math.round(style.size() * shorter(canvas) / STYLED_FOR);
		Lettering lettering = new Lettering(fonts, language, style.typeface().face(), size, style.upperCase());
		TextLayout unfit = new TextLayout(canvas, style, lettering, place, margins,
				new LineFit(lettering::width, 0, mostLines));
		double room = canvas.width() - 2 * (margins.side() + unfit.outline() + unfit.beside());
		return new TextLayout(canvas, style, lettering, place, margins,
				new LineFit(new Widths(lettering), room, mostLines));
	}

	static int shorter(Canvas canvas) {
		return Math.min(canvas.width(), canvas.height());
	}

	double outline() {
		return (this.style.outlineWidth() > 0) ? Math.max(1, this.lettering.size() * this.style.outlineWidth()) : 0;
	}

	/** It sets outlined letters off; a box does without. */
	double shadow() {
		boolean outlined = this.style.outlineWidth() > 0 && this.style.box() == null;
		return outlined ? this.lettering.size() * SHADOW : 0;
	}

	/** Between letters and the sides of their box. */
	double beside() {
		return (this.style.box() != null) ? this.lettering.size() * BESIDE : 0;
	}

	/** Between letters and the upper and lower edge of their box. */
	double above() {
		return (this.style.box() != null) ? this.lettering.size() * ABOVE : 0;
	}

	/**
	 * As subtitles number it: from 1 in the lower left corner to 9 in the upper right.
	 */
	int alignment() {
		return (2 - this.place.row()) * 3 + this.place.column() + 1;
	}

	/** Between the letters and the sides of the canvas. */
	int sideMargin() {
		return (int) Math.round(this.margins.side() + beside());
	}

	/**
	 * The strip of the canvas that lines take, outline and shadow included.
	 * @param block height of all lines together
	 */
	Strip strip(int block) {
		int edge = (int) Math.ceil(outline() + shadow() + above()) + 2;
		int height = Math.min(this.canvas.height(), (block + 2 * edge + 1) / 2 * 2);
		int margin = margin();
		int y = switch (this.place.row()) {
			case 0 -> margin - edge;
			case 1 -> (this.canvas.height() - height) / 2;
			default -> this.canvas.height() - margin + edge - height;
		};
		int even = Math.max(0, Math.min(y, this.canvas.height() - height)) / 2 * 2;
		int within = (this.place.row() == 0) ? margin - even : even + height - (this.canvas.height() - margin);
		return new Strip(even, height, (this.place.row() == 1) ? 0 : within);
	}

	/** Between the letters and the upper or lower edge of the canvas. */
	private int margin() {
		return (int) Math.round(((this.place.row() == 0) ? this.margins.top() : this.margins.bottom()) + above());
	}

	/** The whole canvas as one strip. */
	Strip whole() {
		return new Strip(0, this.canvas.height(), (this.place.row() == 1) ? 0 : margin());
	}

	/**
	 * A part of the canvas from side to side.
	 *
	 * @param y its upper edge, even
	 * @param height even
	 * @param margin between the lines and the edge of the strip where they stand
	 */
	record Strip(int y, int height, int margin) {
	}

	/**
	 * Distances to the edges of a canvas in pixels.
	 *
	 * @param side to the left and right
	 * @param top from above
	 * @param bottom from below
	 */
	record Margins(int side, int top, int bottom) {

		private static final double SAFE_SIDE = 0.06;

		private static final double SAFE_BOTTOM = 0.215;

		private static final double SAFE_TOP = 0.135;

		/**
		 * Players of upright films cover the lowest fifth, the topmost eighth and a strip
		 * at either side.
		 */
		static Margins safe(Canvas canvas) {
			return new Margins((int) (canvas.width() * SAFE_SIDE), (int) (canvas.height() * SAFE_TOP),
					(int) (canvas.height() * SAFE_BOTTOM));
		}

		static Margins even(int pixels) {
			return new Margins(pixels, pixels, pixels);
		}

	}

}
