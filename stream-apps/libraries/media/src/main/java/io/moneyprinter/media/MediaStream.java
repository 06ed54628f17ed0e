package io.moneyprinter.media;

/**
 * One stream of a media file.
 */
public sealed interface MediaStream {

	/**
	 * How it is encoded.
	 * @return ffmpeg's name, such as {@code h264}
	 */
	String codec();

	/**
	 * Moving or still pictures.
	 *
	 * @param codec such as {@code h264}
	 * @param width of the coded picture in pixels
	 * @param height of the coded picture in pixels
	 * @param framesPerSecond average rate; 0 when the file does not say
	 * @param rotation clockwise quarter turns that players apply, in degrees: 0, 90, 180
	 * or 270
	 * @param detail the rest of what ffmpeg says of it: profile, pixel format, colours
	 */
	record VideoStream(String codec, int width, int height, double framesPerSecond, int rotation,
			String detail) implements MediaStream {

		/**
		 * How wide players show it.
		 * @return pixels
		 */
		public int shownWidth() {
			return (this.rotation % 180 == 0) ? this.width : this.height;
		}

		/**
		 * How high players show it.
		 * @return pixels
		 */
		public int shownHeight() {
			return (this.rotation % 180 == 0) ? this.height : this.width;
		}

	}

	/**
	 * Sound.
	 *
	 * @param codec such as {@code aac}
	 * @param sampleRate in Hz
	 * @param layout of the channels, such as {@code stereo}
	 */
	record AudioStream(String codec, int sampleRate, String layout) implements MediaStream {
	}

	/**
	 * Anything else: subtitles, data.
	 *
	 * @param codec ffmpeg's name
	 */
	record OtherStream(String codec) implements MediaStream {
	}

}
