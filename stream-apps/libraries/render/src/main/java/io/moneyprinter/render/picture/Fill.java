package io.moneyprinter.render.picture;

import io.moneyprinter.media.MediaStream.VideoStream;

/**
 * How a picture of any shape fills a canvas: cropped where enough of it stays, else whole
 * before a blurred copy of itself; never bars.
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

	/** Faces are above the middle. */
	private static final String FOCUS = "0.42";

	private Fill() {
	}

	/**
	 * A chain of filters from any picture to one of the given size, in BT.709.
	 * @param branch sets its labels apart from those of others in the same graph
	 */
	static String filters(VideoStream picture, int width, int height, String branch) {
		String end = ",setsar=1,format=yuv420p";
		String square = "scale=trunc(iw*sar/2)*2:trunc(ih/2)*2,setsar=1,";
		double shape = (double) picture.shownWidth() / picture.shownHeight() * height / width;
		if (Math.max(shape, 1 / shape) <= MOST_CROPPED) {
			return square + cover(width, height, matrix(picture)) + end;
		}
		return (square + "split[whole#][back#];[back#]" + cover(even(width / 8), even(height / 8), matrix(picture))
				+ ",boxblur=8:3," + scale(width, height, BT_709) + ",eq=brightness=-0.08[blurred#];[whole#]"
				+ scale(width, height, matrix(picture))
				+ ":force_original_aspect_ratio=decrease:force_divisible_by=2[sharp#];"
				+ "[blurred#][sharp#]overlay=(W-w)/2:(H-h)/2" + end)
			.replace("#", branch);
	}

	/** A small grey picture of what is seen after a crop, of the least work. */
	static String small(int width, int height) {
		return crop(width, height) + ",scale=" + width + ":" + height + ":flags=fast_bilinear,format=gray";
	}

	/** Crops before it scales, which is cheaper. */
	private static String cover(int width, int height, String matrix) {
		return crop(width, height) + "," + scale(width, height, matrix);
	}

	private static String crop(int width, int height) {
		return "crop='min(iw,ceil(ih*" + width + "/" + height + "/2)*2)':'min(ih,ceil(iw*" + height + "/" + width
				+ "/2)*2)':'(iw-ow)/2':'(ih-oh)*" + FOCUS + "'";
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
