package io.moneyprinter.render.caption;

import java.util.Set;

import io.moneyprinter.media.FontFace;
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

	private static final int LOWEST = 2;

	private static final int HIGHEST = 8;

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

	/**
	 * The strip of the canvas that two lines take, outline and shadow included.
	 * @param faces that the lines are set in; some have higher lines than others
	 */
	Strip strip(Canvas canvas, Set<FontFace> faces) {
		int line = faces.stream().mapToInt(this.lettering::lineHeight).max().orElse(this.lettering.size());
		int edge = (int) Math.ceil(this.outline + this.shadow) + 2;
		int height = Math.min(canvas.height(), (line + edge + 1) / 2 * 4);
		int y = switch (this.alignment) {
			case LOWEST -> canvas.height() - this.verticalMargin + edge - height;
			case HIGHEST -> this.verticalMargin - edge;
			default -> (canvas.height() - height) / 2;
		};
		int even = Math.max(0, Math.min(y, canvas.height() - height)) / 2 * 2;
		int margin = (this.alignment == HIGHEST) ? this.verticalMargin - even
				: even + height - (canvas.height() - this.verticalMargin);
		return new Strip(even, height, margin);
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

	private static int alignment(CaptionPosition position) {
		return switch (position) {
			case BOTTOM -> LOWEST;
			case CENTER -> 5;
			case TOP -> HIGHEST;
		};
	}

}
