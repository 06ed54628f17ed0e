package io.moneyprinter.render.layer;

import java.nio.file.Path;
import java.util.Locale;

import io.moneyprinter.media.FfmpegLog;
import io.moneyprinter.media.MaterialInput;
import io.moneyprinter.media.MediaProbe;
import io.moneyprinter.media.Workbench;
import io.moneyprinter.storyboard.Place;
import io.moneyprinter.video.ErrorCode;
import io.moneyprinter.video.MaterialId;
import io.moneyprinter.video.VideoException;
import net.bramp.ffmpeg.builder.FFmpegBuilder;

/**
 * A picture that stands in a corner, with its transparency.
 *
 * @param file the picture, under a name of ours; what is in it was written by strangers
 * @param material whose content it is
 * @param width in pixels of the canvas, at most
 * @param height in pixels of the canvas, at most
 * @param corner where it stands
 * @param margin to the edges in pixels of the canvas
 * @param opacity above 0, at most 1
 */
public record PictureLayer(Path file, MaterialId material, int width, int height, Place corner, int margin,
		double opacity) implements Layer {

	/** Probed first, so that a file that is no picture is refused by its name. */
	@Override
	public int addTo(FFmpegBuilder command, Workbench bench) throws InterruptedException {
		if (MediaProbe.of(bench, this.file, MaterialInput.PICTURE).video().isEmpty()) {
			throw new VideoException(ErrorCode.UNUSABLE_MATERIAL,
					"The file '" + this.file.getFileName() + "' is not a picture that can be shown.");
		}
		MaterialInput.PICTURE.add(command, bench.lay(this.file)).done();
		return 1;
	}

	/**
	 * Scaled with colours weighed by their opacity: what is transparent has a colour,
	 * too, which must not shine through at the edges.
	 */
	@Override
	public String drawn(Workbench bench, String name, int framesPerSecond, int input) {
		return String.format(Locale.ROOT,
				"[%d:v]trim=end_frame=1,setpts=0,format=rgba,format=gbrap,premultiply=inplace=1,"
						+ "scale=%d:%d:force_original_aspect_ratio=decrease:flags=bicubic,unpremultiply=inplace=1,"
						+ "scale=out_color_matrix=bt709:out_range=tv,format=yuva420p,setsar=1,lutyuv=a=val*%.4f",
				input, this.width, this.height, this.opacity);
	}

	@Override
	public String overlay() {
		return "overlay=x=" + place(this.corner.column(), 'w') + ":y=" + place(this.corner.row(), 'h')
				+ ":eof_action=repeat:format=yuv420";
	}

	private String place(int end, char side) {
		return (end == 0) ? Integer.toString(this.margin)
				: Character.toUpperCase(side) + "-" + side + "-" + this.margin;
	}

	@Override
	public String recipe() {
		return "picture:" + this.material + " " + this.width + " " + this.height + " " + this.corner + " " + this.margin
				+ " " + this.opacity;
	}

	@Override
	public void verify(FfmpegLog log) {
		// A picture that cannot be decoded ends the run.
	}

}
