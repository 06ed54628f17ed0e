package io.moneyprinter.media;

import java.nio.file.Path;
import java.util.List;

import io.moneyprinter.video.Canvas;
import io.moneyprinter.video.FilmCheck;
import net.bramp.ffmpeg.builder.FFmpegBuilder;

/**
 * Checks a finished film by decoding it once: is all of it there, is any of it black,
 * frozen or silent, is it as loud as it should be, do picture and sound end together.
 */
public final class FilmInspector {

	/** Defects are as visible on a small picture, which is cheaper to look at. */
	private static final String SMALL = "scale=w=-2:h=240:flags=fast_bilinear";

	private static final String HEARD = "ebur128=peak=true:framelog=verbose,silencedetect=n=-50dB:d=3,"
			+ "astats=measure_perchannel=none:measure_overall=Number_of_samples";

	private final Workbench bench;

	/**
	 * An inspector at a workbench.
	 * @param bench where to run
	 */
	public FilmInspector(Workbench bench) {
		this.bench = bench;
	}

	/**
	 * Checks a film of ours.
	 * @param film MP4
	 * @param canvas what it should have been drawn on
	 * @param frames how many it should have
	 * @return with a sentence for each defect
	 * @throws InterruptedException when the calling thread was interrupted
	 */
	public FilmCheck inspect(Path film, Canvas canvas, long frames) throws InterruptedException {
		FFmpegBuilder command = new FFmpegBuilder().setVerbosity(FFmpegBuilder.Verbosity.INFO)
			.addExtraArgs("-nostdin", "-hide_banner", "-nostats");
		MaterialInput.CLIP.add(command, this.bench.lay(film)).done();
		command.addOutput("-")
			.setComplexFilter("[0:v:0]" + SMALL + ",blackdetect=d=0.3:pix_th=0.06,freezedetect=n=-70dB:d=1.5[seen];"
					+ "[0:a:0]" + HEARD + "[heard]")
			.addExtraArgs("-map", "[seen]", "-map", "[heard]", "-vsync", "passthrough")
			.setFormat("null")
			.done();
		FfmpegLog log = this.bench.run(FfmpegCall.of("check the film", command));
		FilmReport report = new FilmReport(log);
		return report.film(report.sound()).check(canvas, frames);
	}

	/**
	 * Hears a sound as players will, decoded.
	 * @param sound its file on the bench
	 * @return loudness, peak, length and silent spans
	 * @throws InterruptedException when the calling thread was interrupted
	 */
	public SoundFacts hear(String sound) throws InterruptedException {
		FFmpegBuilder command = new FFmpegBuilder().setVerbosity(FFmpegBuilder.Verbosity.INFO)
			.addExtraArgs("-nostdin", "-hide_banner", "-nostats");
		MaterialInput.SOUND.add(command, sound).done();
		command.addOutput("-").addExtraArgs("-map", "0:a:0", "-af", HEARD).setFormat("null").done();
		return SoundFacts.of(this.bench.run(FfmpegCall.of("hear the sound", command)));
	}

	/**
	 * What a run that joined a film said of it, for those who looked at its frames while
	 * they were drawn.
	 * @param log of the run, at verbosity "info"
	 * @param blackFrom the seconds from which the picture is black
	 * @param frozenFrom the seconds from which it stands still
	 * @param sound what was heard
	 * @return all that is to be checked
	 */
	public static FilmFacts joined(FfmpegLog log, List<String> blackFrom, List<String> frozenFrom, SoundFacts sound) {
		FilmFacts facts = new FilmReport(log).film(sound);
		return new FilmFacts(facts.size(), facts.frames(), blackFrom, frozenFrom, sound);
	}

}
