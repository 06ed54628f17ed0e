package io.moneyprinter.render.picture;

import java.util.Locale;

import io.moneyprinter.media.MediaStream.VideoStream;
import io.moneyprinter.storyboard.Fit;
import io.moneyprinter.video.Canvas;

/**
 * How a picture of any shape comes onto a canvas: cropped, or whole before a blurred copy
 * of itself or a plain ground.
 */
final class Fill {

	/**
	 * Up to here a crop is better. 16:9 on 9:16 is 3.2, and a centred crop of a landscape
	 * clip is what viewers of upright films are used to.
	 */
	private static final double MOST_CROPPED = 3.4;

	private static final String BT_709 = "bt709";

	/** The shorter side of HD, in pixels. */
	private static final int HD = 720;

	private Fill() {
	}

	/**
	 * A chain of filters from any picture to one of a canvas's size, in BT.709.
	 * @param fit how its shape becomes that of the canvas
	 * @param branch sets its labels apart from those of others in the same graph
	 */
	static String filters(VideoStream picture, Fit fit, Canvas canvas, String branch) {
		int width = canvas.width();
		int height = canvas.height();
		String square = "scale=trunc(iw*sar/2)*2:trunc(ih/2)*2,setsar=1,";
		String end = ",setsar=1,format=yuv420p";
		Fit fitting = (fit instanceof Fit.Usual) ? usual(picture, width, height) : fit;
		if (fitting instanceof Fit.Crop crop) {
			return square + cover(width, height, crop, matrix(picture)) + end;
		}
		String ground = (fitting instanceof Fit.Contain contain) ? plain(contain, canvas)
				: blurred(width, height, matrix(picture));
		return (square + ground + "[whole#]" + whole(width, height, matrix(picture)) + "[sharp#];"
				+ "[ground#][sharp#]overlay=(W-w)/2:(H-h)/2" + end)
			.replace("#", branch);
	}

	private static Fit usual(VideoStream picture, int width, int height) {
		double shape = (double) picture.shownWidth() / picture.shownHeight() * height / width;
		return (Math.max(shape, 1 / shape) <= MOST_CROPPED) ? Fit.Crop.MIDDLE : new Fit.Blurred();
	}

	private static String blurred(int width, int height, String matrix) {
		return "split[whole#][back#];[back#]" + cover(even(width / 8), even(height / 8), Fit.Crop.MIDDLE, matrix)
				+ ",boxblur=lr='min(8,min(w,h)/2)':lp=3:cr='min(8,min(cw,ch)/2)':cp=3," + scale(width, height, BT_709)
				+ ",eq=brightness=-0.08[ground#];";
	}

	/**
	 * One frame that is shown again and again. Coloured as a look-up, since filters take
	 * colours by the matrix of BT.601.
	 */
	private static String plain(Fit.Contain contain, Canvas canvas) {
		Yuv color = Yuv.of(contain.ground());
		return String.format(Locale.ROOT,
				"null[whole#];color=black:s=%dx%d:r=1:d=1,format=yuv420p,lutyuv=y=%d:u=%d:v=%d,"
						+ "loop=loop=-1:size=1,settb=1/%d,setpts=N[ground#];",
				canvas.width(), canvas.height(), color.y(), color.u(), color.v(), canvas.framesPerSecond());
	}

	private static String whole(int width, int height, String matrix) {
		return scale(width, height, matrix) + ":force_original_aspect_ratio=decrease:force_divisible_by=2";
	}

	/** A small grey picture of what is seen after a crop, of the least work. */
	static String small(int width, int height) {
		return crop(width, height, Fit.Crop.MIDDLE) + ",scale=" + width + ":" + height
				+ ":flags=fast_bilinear,format=gray";
	}

	/** Crops before it scales, which is cheaper. */
	private static String cover(int width, int height, Fit.Crop crop, String matrix) {
		return crop(width, height, crop) + "," + scale(width, height, matrix);
	}

	private static String crop(int width, int height, Fit.Crop crop) {
		return "crop='min(iw,ceil(ih*" + width + "/" + height + "/2)*2)':'min(ih,ceil(iw*" + height + "/" + width
				+ "/2)*2)':'(iw-ow)*" + crop.across() + "':'(ih-oh)*" + crop.down() + "'";
	}

	private static String scale(int width, int height, String matrix) {
		return "scale=" + width + ":" + height + ":flags=bicubic:in_color_matrix=" + matrix
				+ ":out_color_matrix=bt709:out_range=tv";
	}

	/**
	 * What the colours of a picture mean. Files that do not say follow the custom: HD is
	 * BT.709, what is smaller or a JPEG is BT.601. Taking one for the other shifts
	 * colours, and turning one into the other takes time for nothing.
	 */
	private static String matrix(VideoStream picture) {
		String detail = picture.detail();
		if (detail.contains(BT_709)) {
			return BT_709;
		}
		if (detail.contains("bt2020")) {
			return "bt2020";
		}
		boolean tagged = detail.contains("bt470bg") || detail.contains("smpte170m");
		boolean large = Math.min(picture.width(), picture.height()) >= HD && !picture.codec().equals("mjpeg");
		return (tagged || !large) ? "bt601" : BT_709;
	}

	private static int even(int side) {
		return Math.max(2, side / 2 * 2);
	}

}
