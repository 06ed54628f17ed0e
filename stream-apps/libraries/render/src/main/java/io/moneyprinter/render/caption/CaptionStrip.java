package io.moneyprinter.render.caption;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.moneyprinter.media.FfmpegLog;
import io.moneyprinter.media.FontFace;
import io.moneyprinter.media.Workbench;
import io.moneyprinter.video.ErrorCode;
import io.moneyprinter.video.VideoException;

/**
 * The captions of a stretch of film as a strip of the canvas. libass draws each look of
 * the strip once, one a second; the pictures are then shown from the frames on in which
 * they are due, and laid over that part of the film alone.
 *
 * @param y its upper edge on the canvas, even
 * @param width of the canvas
 * @param height even
 * @param ass what is drawn: the look number n in the second n
 * @param starts the frame from which each look is seen, counted from the stretch's start
 * @param faces fonts that it needs
 */
public record CaptionStrip(int y, int width, int height, String ass, List<Long> starts, Set<FontFace> faces) {

	public CaptionStrip {
		starts = List.copyOf(starts);
		faces = Set.copyOf(faces);
	}

	/**
	 * Filters that give the strip as a stream with transparency, to be laid over film.
	 * @param bench where the text and the fonts are put
	 * @param name a plain name of ours for the text
	 * @param framesPerSecond of the film
	 * @return a chain without input
	 * @throws IOException when the bench cannot be written to
	 */
	public String drawn(Workbench bench, String name, int framesPerSecond) throws IOException {
		Files.writeString(bench.file(name), this.ass);
		Set<FontFace> fonts = new TreeSet<>(this.faces);
		fonts.add(FontFace.INTER);
		// The shaper that the filter takes by itself cannot join Arabic letters of every
		// font. Drawn in RGB, since the filter's own way to YUV is not that of HD.
		return "color=c=black@0:s=" + this.width + "x" + this.height + ":r=1:d=" + this.starts.size()
				+ ",format=rgba,ass=filename=" + name + ":fontsdir=" + bench.layFonts(fonts)
				+ ":shaping=complex:alpha=1,format=gbrap,unpremultiply=inplace=1,"
				+ "scale=out_color_matrix=bt709:out_range=tv,format=yuva420p,settb=1/" + framesPerSecond + ",setpts='"
				+ times() + "'";
	}

	/** Where it is laid. */
	public String overlay() {
		return "overlay=x=0:y=" + this.y + ":eof_action=repeat:format=yuv420";
	}

	private String times() {
		return IntStream.range(0, this.starts.size())
			.mapToObj((i) -> "eq(N," + i + ")*" + this.starts.get(i))
			.collect(Collectors.joining("+"));
	}

	/**
	 * Sees to it that libass took the fonts that were asked for: it takes others without
	 * a word.
	 * @param log of the run, at verbosity "verbose"
	 */
	public void requireFonts(FfmpegLog log) {
		for (FontFace face : this.faces) {
			if (!face.chosenIn(log)) {
				throw new VideoException(ErrorCode.RENDER_FAILED,
						"The captions need the font " + face.family() + ", which libass did not use.");
			}
		}
	}

}
