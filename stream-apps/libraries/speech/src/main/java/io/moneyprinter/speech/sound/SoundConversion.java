package io.moneyprinter.speech.sound;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import io.moneyprinter.media.Ffmpeg;
import io.moneyprinter.media.FfmpegCall;
import io.moneyprinter.media.MaterialInput;
import io.moneyprinter.media.MediaProbe;
import io.moneyprinter.media.Workbench;
import io.moneyprinter.video.ErrorCode;
import io.moneyprinter.video.VideoException;
import net.bramp.ffmpeg.builder.FFmpegBuilder;

/**
 * Brings sound into the form of narrations, with ffmpeg.
 */
public final class SoundConversion {

	private static final String OUTPUT = "converted.wav";

	private final Ffmpeg ffmpeg;

	public SoundConversion(Ffmpeg ffmpeg) {
		this.ffmpeg = ffmpeg;
	}

	/**
	 * Reads what somebody recorded.
	 * @param recording any file; its first sound is taken
	 * @param most longest accepted, in seconds
	 * @param wav replaced by the sound, 48 kHz, mono, 16 bit
	 * @throws VideoException {@code UNUSABLE_MATERIAL} if it has no sound or is too long
	 * @throws InterruptedException if the thread was interrupted
	 */
	public void decode(Path recording, long most, Path wav) throws InterruptedException {
		try (Bench bench = new Bench(wav)) {
			if (MediaProbe.of(bench.bench, recording, MaterialInput.SOUND).audio().isEmpty()) {
				throw new VideoException(ErrorCode.UNUSABLE_MATERIAL,
						"The recording has no sound; it must be a file with speech, such as WAV, MP3, M4A or FLAC.");
			}
			// One second more tells whether something is left out.
			bench.convert(recording, List.of("-t", Long.toString(most + 1)), "read the recording");
			if (WaveFile.lengthMillis(wav) > most * 1_000) {
				throw new VideoException(ErrorCode.UNUSABLE_MATERIAL,
						"The recording is longer than a film may be; at most " + most + " seconds are allowed.");
			}
		}
		catch (IOException ex) {
			throw new VideoException(ErrorCode.OUT_OF_RESOURCES, "The recording cannot be written beside " + wav + ".",
					ex);
		}
	}

	/**
	 * Makes speech faster or slower and keeps its pitch.
	 * @param speech as it was spoken
	 * @param speed 0.5 to 2
	 * @param wav replaced by the sound
	 * @throws InterruptedException if the thread was interrupted
	 */
	public void stretch(Path speech, double speed, Path wav) throws InterruptedException {
		try (Bench bench = new Bench(wav)) {
			String tempo = String.format(Locale.ROOT, "atempo=%.4f", speed);
			bench.convert(speech, List.of("-af", tempo), "change the speed of the speech");
		}
		catch (IOException ex) {
			throw new VideoException(ErrorCode.OUT_OF_RESOURCES, "The speech cannot be written beside " + wav + ".",
					ex);
		}
	}

	/** A workbench beside the file that is made, gone when that is done. */
	private final class Bench implements AutoCloseable {

		private final Path wav;

		private final Path folder;

		private final Workbench bench;

		Bench(Path wav) {
			this.wav = wav;
			this.folder = wav.resolveSibling(wav.getFileName() + ".bench");
			this.bench = SoundConversion.this.ffmpeg.workbench(this.folder);
		}

		void convert(Path file, List<String> how, String purpose) throws IOException, InterruptedException {
			FFmpegBuilder command = new FFmpegBuilder().setVerbosity(FFmpegBuilder.Verbosity.ERROR)
				.addExtraArgs("-nostdin", "-hide_banner");
			MaterialInput.SOUND.add(command, this.bench.lay(file)).done();
			command.addOutput(OUTPUT)
				.addExtraArgs("-map", "0:a:0", "-bitexact")
				.addExtraArgs(how.toArray(String[]::new))
				.addExtraArgs("-ar", "48000", "-ac", "1")
				.setAudioCodec("pcm_s16le")
				.setFormat("wav")
				.done();
			this.bench.run(FfmpegCall.of(purpose, command).onMaterial());
			Files.move(this.bench.file(OUTPUT), this.wav, StandardCopyOption.REPLACE_EXISTING);
		}

		@Override
		public void close() throws IOException {
			this.bench.close();
			try (Stream<Path> files = Files.walk(this.folder)) {
				for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
					Files.deleteIfExists(file);
				}
			}
		}

	}

}
