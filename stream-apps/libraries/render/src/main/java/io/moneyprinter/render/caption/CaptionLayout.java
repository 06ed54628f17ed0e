package io.moneyprinter.render.caption;

import io.moneyprinter.media.Fonts;
import io.moneyprinter.storyboard.Captions;
import io.moneyprinter.video.Canvas;
import io.moneyprinter.video.CaptionPosition;
import io.moneyprinter.video.CaptionStyle;

/**
 * Where captions stand and how large they are, in pixels of the canvas. Players of
 * upright films cover the lowest fifth, the topmost eighth and a strip at either side.
 *
 * @param lettering fonts and their size
 * @param outline round letters
 * @param shadow under letters
 * @param alignment as subtitles number it: 2 low, 5 in the middle, 8 high
 * @param sideMargin at either side
 * @param verticalMargin at the edge where they stand
 * @param fit divides them into lines
 */
record CaptionLayout(Lettering lettering, double outline, double shadow, int alignment, int sideMargin,
		int verticalMargin, LineFit fit) {

	/** The sizes of a style are meant for this shorter side. */
	private static final double STYLED_FOR = 1080;

	private static final double SIDE = 0.06;

	private static final double LOW = 0.215;

	private static final double HIGH = 0.135;

	private static final double OUTLINE = 0.085;

	private static final double SHADOW = 0.03;

	static CaptionLayout of(Canvas canvas, Captions captions, Fonts fonts) {
		CaptionStyle style = captions.style();
		int size = (int) Math.round(style.size() * Math.min(canvas.width(), canvas.height()) / STYLED_FOR);
		Lettering lettering = new Lettering(fonts, captions.language(), size);
		double outline = Math.max(1, size * OUTLINE);
		int side = (int) (canvas.width() * SIDE);
		double high = (style.position() == CaptionPosition.TOP) ? HIGH : LOW;
		return new CaptionLayout(lettering, outline, size * SHADOW, alignment(style.position()), side,
				(int) (canvas.height() * high), new LineFit(lettering::width, canvas.width() - 2 * (side + outline)));
	}

	private static int alignment(CaptionPosition position) {
		return switch (position) {
			case BOTTOM -> 2;
			case CENTER -> 5;
			case TOP -> 8;
		};
	}

}
