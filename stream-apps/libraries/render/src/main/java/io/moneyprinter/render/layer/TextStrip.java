package io.moneyprinter.render.layer;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.moneyprinter.media.FfmpegLog;
import io.moneyprinter.media.FontFace;
import io.moneyprinter.media.Workbench;
import io.moneyprinter.video.ErrorCode;
import io.moneyprinter.video.VideoException;
import net.bramp.ffmpeg.builder.FFmpegBuilder;

/**
 * Text over a stretch of film, as a strip of the canvas. libass draws each look of the
 * strip once, one a second; the pictures are then shown from the frames on in which they
 * are due, and laid over that part of the film alone.
 *
 * @param y its upper edge on the canvas, even
 * @param width of the canvas
 * @param height even
 * @param ass what is drawn: the look number n in the second n
 * @param starts the frame from which each look is seen, counted from the stretch's start
 * @param faces fonts that it needs
 */
public record TextStrip(int y, int width, int height, String ass, List<Long> starts,
		Set<FontFace> faces) implements Layer {

	private static final Pattern TRANSLUCENT = Pattern.compile("\\\\(alpha|1a)&H(?!00)");

	private static final Pattern STYLE_COLOR = Pattern.compile("&H([0-9A-F]{2})[0-9A-F]{6}");

	private static final Pattern COLOR = Pattern.compile("\\\\1c&H[0-9A-F]{6}&");

	public TextStrip {
		starts = List.copyOf(starts);
		faces = Set.copyOf(faces);
	}

	@Override
	public int addTo(FFmpegBuilder command, Workbench bench) {
		return 0;
	}

	@Override
	public String drawn(Workbench bench, String name, int framesPerSecond, int input) throws IOException {
		String letters = TRANSLUCENT.matcher(this.ass).find() ? mixed(bench, name)
				: drawn(bench, name, this.ass, "rgba", ":alpha=1");
		// In RGB, since the filter's own way to YUV is not that of HD.
		return letters + ",format=gbrap,unpremultiply=inplace=1,scale=out_color_matrix=bt709:out_range=tv,"
				+ "format=yuva420p,settb=1/" + framesPerSecond + ",setpts='" + times() + "'";
	}

	/**
	 * The filter takes opacity twice over where it draws on nothing. So colours are drawn
	 * on black, and how much of the film they cover by drawing all in white.
	 */
	private String mixed(Workbench bench, String name) throws IOException {
		int events = this.ass.indexOf("[Events]");
		String white = STYLE_COLOR.matcher(this.ass.substring(0, events)).replaceAll("&H$1FFFFFF")
				+ COLOR.matcher(this.ass.substring(events)).replaceAll("\\\\1c&HFFFFFF&");
		String label = name.replaceAll("[^a-zA-Z0-9]", "");
		return drawn(bench, name, this.ass, "rgb24", "") + ",format=rgba[ink" + label + "];"
				+ drawn(bench, name + ".white", white, "rgb24", "") + ",format=gbrp,extractplanes=g[cover" + label
				+ "];[ink" + label + "][cover" + label + "]alphamerge";
	}

	/**
	 * With the complex shaper: the one that the filter takes by itself cannot join Arabic
	 * letters of every font.
	 */
	private String drawn(Workbench bench, String name, String script, String format, String options)
			throws IOException {
		Files.writeString(bench.file(name), script);
		Set<FontFace> fonts = new TreeSet<>(this.faces);
		fonts.add(FontFace.INTER);
		return "color=c=black@0:s=" + this.width + "x" + this.height + ":r=1:d=" + this.starts.size() + ",format="
				+ format + ",ass=filename=" + name + ":fontsdir=" + bench.layFonts(fonts) + ":shaping=complex"
				+ options;
	}

	@Override
	public String overlay() {
		return "overlay=x=0:y=" + this.y + ":eof_action=repeat:format=yuv420";
	}

	private String times() {
		return IntStream.range(0, this.starts.size())
			.mapToObj((i) -> "eq(N," + i + ")*" + this.starts.get(i))
			.collect(Collectors.joining("+"));
	}

	@Override
	public String recipe() {
		return this.y + " " + this.height + " " + this.starts + " " + this.ass;
	}

	/**
	 * Sees to it that libass took the fonts that were asked for: it takes others without
	 * a word.
	 */
	@Override
	public void verify(FfmpegLog log) {
		for (FontFace face : this.faces) {
			if (!face.chosenIn(log)) {
				throw new VideoException(ErrorCode.RENDER_FAILED,
						"What is written needs the font " + face.family() + ", which libass did not use.");
			}
		}
	}

}
