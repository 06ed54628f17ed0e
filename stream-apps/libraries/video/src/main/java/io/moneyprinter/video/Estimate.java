package io.moneyprinter.video;

/**
 * What a request would come to. Rough: made from the request alone, before anything is
 * written or spoken.
 *
 * @param films how many
 * @param lengthSeconds of each film
 * @param words spoken in each
 * @param workSeconds from acceptance to publication of all, on one idle machine of two
 * cores
 * @param bytes of all films together
 */
public record Estimate(int films, long lengthSeconds, long words, long workSeconds, long bytes) {

	/** English read aloud at an easy pace; a voice at speed 1 keeps close to it. */
	private static final double WORDS_PER_SECOND = 2.5;

	/** Script, speech, publication and the ways between, whatever the length. */
	private static final double FIXED_SECONDS = 8;

	/** Wall seconds for one second of a full HD film at 30 frames per second. */
	private static final double RENDER_FACTOR = 1.0;

	/** H.264 at the rate factor we use, on pictures of middling detail. */
	private static final double BITS_PER_PIXEL = 0.06;

	private static final double AUDIO_BYTES_PER_SECOND = 24_000;

	private static final double FULL_HD_PIXELS_PER_SECOND = 1080.0 * 1920 * 30;

	/**
	 * What a request would come to.
	 * @param request what is asked
	 * @return the estimate, for all of its variants
	 */
	public static Estimate of(VideoRequest request) {
		String script = request.script();
		double pace = WORDS_PER_SECOND * request.voice().speed();
		double seconds = (script != null) ? Math.max(1, words(script) / pace) : request.length().toMillis() / 1000.0;
		long words = (script != null) ? words(script) : Math.round(seconds * pace);
		double pixels = pixelsPerSecond(request.picture().canvas());
		double work = FIXED_SECONDS + seconds * RENDER_FACTOR * pixels / FULL_HD_PIXELS_PER_SECOND;
		double bytes = seconds * (pixels * BITS_PER_PIXEL / 8 + AUDIO_BYTES_PER_SECOND);
		return new Estimate(request.variants(), Math.round(seconds), words, Math.round(work * request.variants()),
				Math.round(bytes * request.variants()));
	}

	private static long words(String script) {
		return script.strip().split("\\s+").length;
	}

	private static double pixelsPerSecond(Canvas canvas) {
		return (double) canvas.width() * canvas.height() * canvas.framesPerSecond();
	}

}
