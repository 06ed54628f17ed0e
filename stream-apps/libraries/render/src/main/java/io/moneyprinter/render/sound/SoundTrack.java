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
	public static final String RECIPE = "sound/3";

	private static final String FILE = "sound.m4a";

	private static final String MIX = "mix.wav";

	private static final String FORMAT = "aformat=sample_fmts=fltp:sample_rates=48000:channel_layouts=stereo";

	private static final double LOUDNESS_LUFS = -14;

	/** Where speech stands in the mix, in LUFS; leaves room for peaks. */
	private static final double SPEECH_LUFS = -18;

	/** Louder than this is noise that has been pulled up. */
	private static final double MOST_GAIN_DB = 30;

	/**
	 * Presses music down while somebody speaks: speech at −18 LUFS is 16 dB over the
	 * usual threshold of −34 dB, which makes 15 dB. Slow enough that short pauses do not
	 * pump.
	 */
	private static final String DUCK = "sidechaincompress=threshold=%.6f:ratio=20:attack=15:release=700:knee=2";

	private static final double DUCK_THRESHOLD = 0.016;

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
	 * Whether a film's sound need not be mixed any more.
	 * @param storyboard the film
	 * @param bench that would be worked at
	 * @param shelf where mixes are kept
	 * @return if the finished mix is there
	 * @throws IOException when a sound cannot be read
	 */
	public static boolean isThere(Storyboard storyboard, Workbench bench, Shelf shelf) throws IOException {
		SoundTrack track = of(storyboard, bench, shelf);
		return track.shelf.holds(track.sound, track.samples);
	}

	private static SoundTrack of(Storyboard storyboard, Workbench bench, Shelf shelf) {
		return new SoundTrack(bench, storyboard,
				new SoundShelf(shelf, bench, RECIPE + " ffmpeg/" + bench.ffmpeg().version()));
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
		SoundTrack track = of(storyboard, bench, shelf);
		return new FilmSound(FILE, track.shelf.mixed(track.sound, track.samples, FILE, track::make));
	}

	private SoundFacts make() throws IOException, InterruptedException {
		double gain = LOUDNESS_LUFS - mix().loudness();
		double lost = LOUDNESS_LUFS - limited(gain).loudness();
		encode(gain + lost);
		return new FilmInspector(this.bench).hear(FILE);
	}

	private SoundFacts mix() throws IOException, InterruptedException {
		FFmpegBuilder command = command();
		MixGraph graph = new MixGraph();
		for (Sound.Speech speech : this.sound.speech()) {
			String name = laid(command, speech.file());
			graph.speech(FORMAT + "," + gain(heard(speech.file(), name), SPEECH_LUFS), speech.atMillis());
		}
		if (this.sound.bed() != null) {
			music(this.sound.bed(), command, graph);
		}
		for (Sound.Effect effect : this.sound.effects()) {
			effect(effect, command, graph);
		}
		if (graph.isEmpty()) {
			// A run needs an input, and nothing is to be heard.
			command.addInput("anullsrc").setFormat("lavfi").addExtraArgs("-t", "1").done();
		}
		command.addOutput(MIX)
			.setComplexFilter(graph.mixed() + "atrim=end_sample=" + this.samples + fadeOut(this.sound.fadeOutSeconds())
					+ ",asplit=2[kept][heard];[heard]" + SoundFacts.meter() + "[measured]")
			.addExtraArgs("-map", "[kept]")
			.setAudioCodec("pcm_f32le")
			.setFormat("wav")
			.done();
		command.addOutput("-").addExtraArgs("-map", "[measured]").setFormat("null").done();
		return SoundFacts.of(this.bench.run(FfmpegCall.of("mix the sound", command)));
	}

	private void effect(Sound.Effect effect, FFmpegBuilder command, MixGraph graph) {
		String volume = FORMAT + "," + decibels(20 * Math.log10(effect.volume()));
		Sound.Excerpt part = effect.excerpt();
		if (part == null) {
			laid(command, effect.file());
			graph.effect(volume, effect.atMillis());
			return;
		}
		double needed = part.lengthMillis() * part.speed();
		MaterialInput.SOUND.add(command, this.bench.lay(effect.file()))
			.addExtraArgs("-ss", part.fromMillis() + "ms", "-t", Math.round(needed) + "ms")
			.done();
		graph.effect(volume + MixGraph.excerpt(part.lengthMillis(), part.speed()), effect.atMillis());
	}

	private void music(Sound.Bed bed, FFmpegBuilder command, MixGraph graph) throws IOException, InterruptedException {
		String name = this.bench.lay(bed.file());
		MaterialInput.SOUND.add(command, name).addExtraArgs("-stream_loop", "-1").done();
		Sound.Manner manner = bed.manner();
		String fadeIn = (manner.fadeInSeconds() > 0)
				? String.format(Locale.ROOT, ",afade=t=in:d=%.3f", manner.fadeInSeconds()) : "";
		graph.music(FORMAT + "," + gain(heard(bed.file(), name), SPEECH_LUFS + 20 * Math.log10(bed.volume())) + fadeIn
				+ fadeOut(manner.fadeOutSeconds()), duck(manner.duckDecibels()));
	}

	private String laid(FFmpegBuilder command, Path file) {
		String name = this.bench.lay(file);
		MaterialInput.SOUND.add(command, name).done();
		return name;
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
		return decibels(loudness.silent() ? 0 : Math.min(MOST_GAIN_DB, target - loudness.loudness()));
	}

	private static String decibels(double gain) {
		return String.format(Locale.ROOT, "volume=%.2fdB", gain);
	}

	/**
	 * A compressor of ratio 20 takes 0.95 of what lies over its threshold: a higher one
	 * takes less.
	 */
	private static String duck(double decibels) {
		double threshold = DUCK_THRESHOLD * Math.pow(10, (Sound.Manner.USUAL.duckDecibels() - decibels) / 0.95 / 20);
		return (decibels > 0) ? String.format(Locale.ROOT, DUCK, Math.min(1, threshold)) : "";
	}

	/** With the comma before it; empty for none. */
	private String fadeOut(double seconds) {
		double length = (double) this.samples / RATE;
		double fade = Math.min(seconds, length / 4);
		return (fade > 0) ? String.format(Locale.ROOT, ",afade=t=out:st=%.3f:d=%.3f", length - fade, fade) : "";
	}

}
