package io.moneyprinter.render.sound;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

import io.moneyprinter.media.FfmpegCall;
import io.moneyprinter.media.FilmInspector;
import io.moneyprinter.media.MaterialInput;
import io.moneyprinter.media.SoundFacts;
import io.moneyprinter.media.Workbench;
import io.moneyprinter.render.segment.Shelf;
import io.moneyprinter.storyboard.Sound;
import io.moneyprinter.storyboard.Storyboard;
import net.bramp.ffmpeg.builder.FFmpegBuilder;

/**
 * Mixes the sound of a film, exactly as long as its picture.
 * <p>
 * Speech and music are brought to a common loudness first, so that the request's volume
 * means the same for every voice and piece. The mix is measured and then set to −14 LUFS,
 * which players expect, in two passes (one misses by almost 1 LU), and a limiter at four
 * times the rate, where true peaks can be seen. What was measured and mixed before is
 * taken from the shelf.
 */
public final class SoundTrack {

	/** Samples a second of everything. */
	public static final int RATE = 48_000;

	/** Raised by hand when the same sounds give another mix. */
	public static final String RECIPE = "sound/2";

	private static final String FILE = "sound.m4a";

	private static final String MIX = "mix.wav";

	private static final String FORMAT = "aformat=sample_fmts=fltp:sample_rates=48000:channel_layouts=stereo";

	private static final double LOUDNESS_LUFS = -14;

	/** Where speech stands in the mix, in LUFS; leaves room for peaks. */
	private static final double SPEECH_LUFS = -18;

	/** Louder than this is noise that has been pulled up. */
	private static final double MOST_GAIN_DB = 30;

	/**
	 * Presses music down by about 15 dB while somebody speaks: speech at −18 LUFS is 16
	 * dB over the threshold of −34 dB. Slow enough that short pauses do not pump.
	 */
	private static final String DUCK = "sidechaincompress=threshold=0.016:ratio=20:attack=15:release=700:knee=2";

	/** Played at the end, in seconds. */
	private static final double FADE_OUT = 0.7;

	private static final double MUSIC_FADE_IN = 0.5;

	/** The encoder adds up to 0.7 dB to a peak; together they stay below −1 dBTP. */
	private static final String LIMIT = "aformat=sample_fmts=dblp:sample_rates=192000:channel_layouts=stereo,"
			+ "alimiter=limit=0.74:level=0:attack=3:release=60," + FORMAT;

	private final Workbench bench;

	private final Sound sound;

	private final long samples;

	private final SoundShelf shelf;

	private SoundTrack(Workbench bench, Storyboard storyboard, SoundShelf shelf) {
		this.bench = bench;
		this.sound = storyboard.sound();
		this.samples = storyboard.frames() * RATE / storyboard.canvas().framesPerSecond();
		this.shelf = shelf;
	}

	/**
	 * Mixes and encodes.
	 * @param storyboard the film
	 * @param bench where to work
	 * @param shelf where mixes are kept
	 * @return the finished sound
	 * @throws InterruptedException when the calling thread was interrupted
	 * @throws IOException when a sound cannot be read or the bench not be written to
	 */
	public static FilmSound mix(Storyboard storyboard, Workbench bench, Shelf shelf)
			throws IOException, InterruptedException {
		SoundShelf kept = new SoundShelf(shelf, bench, RECIPE + " ffmpeg/" + bench.ffmpeg().version());
		SoundTrack track = new SoundTrack(bench, storyboard, kept);
		return new FilmSound(FILE, kept.mixed(track.sound, track.samples, FILE, track::make));
	}

	private SoundFacts make() throws IOException, InterruptedException {
		double gain = LOUDNESS_LUFS - mix().loudness();
		double lost = LOUDNESS_LUFS - limited(gain).loudness();
		encode(gain + lost);
		return new FilmInspector(this.bench).hear(FILE);
	}

	private SoundFacts mix() throws IOException, InterruptedException {
		String narration = this.bench.lay(this.sound.narration());
		FFmpegBuilder command = command();
		MaterialInput.SOUND.add(command, narration).done();
		String speech = "[0:a]" + FORMAT + "," + gain(heard(this.sound.narration(), narration), SPEECH_LUFS);
		String graph = speech + ",apad[all]";
		if (this.sound.bed() != null) {
			String music = this.bench.lay(this.sound.bed().file());
			MaterialInput.SOUND.add(command, music).addExtraArgs("-stream_loop", "-1").done();
			graph = speech + ",apad,asplit=2[voice][key];[1:a]" + FORMAT + ","
					+ gain(heard(this.sound.bed().file(), music),
							SPEECH_LUFS + 20 * Math.log10(this.sound.bed().volume()))
					+ ",afade=t=in:d=" + MUSIC_FADE_IN + "[music];[music][key]" + DUCK
					+ "[bed];[voice][bed]amix=inputs=2:duration=first:normalize=0[all]";
		}
		command.setComplexFilter(graph + ";[all]atrim=end_sample=" + this.samples + "," + fadeOut()
				+ ",asplit=2[kept][heard];[heard]" + SoundFacts.meter() + "[measured]");
		command.addOutput(MIX).addExtraArgs("-map", "[kept]").setAudioCodec("pcm_f32le").setFormat("wav").done();
		command.addOutput("-").addExtraArgs("-map", "[measured]").setFormat("null").done();
		return SoundFacts.of(this.bench.run(FfmpegCall.of("mix the sound", command)));
	}

	private SoundFacts heard(Path file, String name) throws IOException, InterruptedException {
		return this.shelf.heard(file, () -> {
			FFmpegBuilder command = command();
			MaterialInput.SOUND.add(command, name).done();
			command.addOutput("-")
				.addExtraArgs("-map", "0:a:0", "-af", FORMAT + "," + SoundFacts.meter())
				.setFormat("null")
				.done();
			return SoundFacts
				.of(this.bench.run(FfmpegCall.of("hear '" + file.getFileName() + "'", command).onMaterial()));
		});
	}

	private SoundFacts limited(double gain) throws InterruptedException {
		FFmpegBuilder command = command();
		MaterialInput.SOUND.add(command, MIX).done();
		command.addOutput("-").addExtraArgs("-af", loud(gain) + "," + SoundFacts.meter()).setFormat("null").done();
		return SoundFacts.of(this.bench.run(FfmpegCall.of("hear the mix", command)));
	}

	private void encode(double gain) throws InterruptedException {
		FFmpegBuilder command = command();
		MaterialInput.SOUND.add(command, MIX).done();
		command.addOutput(FILE)
			.addExtraArgs("-af", loud(gain) + ",apad,atrim=end_sample=" + this.samples)
			.setAudioCodec("aac")
			.addExtraArgs("-b:a", "192k", "-ar", Integer.toString(RATE), "-ac", "2")
			.setFormat("ipod")
			.done();
		this.bench.run(FfmpegCall.of("encode the sound", command));
	}

	private static String loud(double gain) {
		return String.format(Locale.ROOT, "%s,volume=%.2fdB,%s", FORMAT, Math.min(gain, MOST_GAIN_DB), LIMIT);
	}

	private static FFmpegBuilder command() {
		return new FFmpegBuilder().setVerbosity(FFmpegBuilder.Verbosity.INFO)
			.addExtraArgs("-nostdin", "-hide_banner", "-nostats");
	}

	private static String gain(SoundFacts loudness, double target) {
		double gain = loudness.silent() ? 0 : Math.min(MOST_GAIN_DB, target - loudness.loudness());
		return String.format(Locale.ROOT, "volume=%.2fdB", gain);
	}

	private String fadeOut() {
		double length = (double) this.samples / RATE;
		double fade = Math.min(FADE_OUT, length / 4);
		return String.format(Locale.ROOT, "afade=t=out:st=%.3f:d=%.3f", length - fade, fade);
	}

}
