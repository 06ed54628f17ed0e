package io.moneyprinter.render.segment;

import java.util.List;

/**
 * The list by which ffmpeg joins pieces of a film as they are.
 */
public final class JoinList {

	private JoinList() {
	}

	/**
	 * Lists pieces. Lengths are told to the microsecond, each from the film's start:
	 * those in the files are rounded to milliseconds, which would add up.
	 * @param names of the pieces' files, one for each segment
	 * @param segments of the film
	 * @return an ffconcat script
	 */
	public static String of(List<String> names, List<MadeSegment> segments) {
		StringBuilder list = new StringBuilder("ffconcat version 1.0\n");
		long frames = 0;
		for (int i = 0; i < segments.size(); i++) {
			Segment segment = segments.get(i).segment();
			int rate = segment.canvas().framesPerSecond();
			long begin = micros(frames, rate);
			frames += segment.frames();
			list.append("file '").append(names.get(i)).append("'\n");
			list.append("duration ").append(micros(frames, rate) - begin).append("us\n");
		}
		return list.toString();
	}

	private static long micros(long frames, int rate) {
		return Math.round(frames * 1e6 / rate);
	}

}
