package io.moneyprinter.media;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

import io.moneyprinter.video.ErrorCode;
import net.bramp.ffmpeg.builder.FFmpegBuilder;

/**
 * One run of ffmpeg.
 *
 * @param purpose what it is for, to go after "ffmpeg could not": such as {@code encode
 * the film}
 * @param command what to run; file names are those of the workbench
 * @param blame the code of the failure when ffmpeg ends with an error
 * @param limits what it may take
 * @param feed writes its standard input
 * @param drain reads its standard output
 */
public record FfmpegCall(String purpose, FFmpegBuilder command, ErrorCode blame, RunLimits limits, Feed feed,
		Drain drain) {

	/**
	 * A run that reads and writes files.
	 * @param purpose what it is for, to go after "ffmpeg could not"
	 * @param command what to run
	 * @return the usual limits, and a failure is ours
	 */
	public static FfmpegCall of(String purpose, FFmpegBuilder command) {
		return new FfmpegCall(purpose, command, ErrorCode.RENDER_FAILED, RunLimits.USUAL, (out) -> {
		}, (in) -> in.transferTo(OutputStream.nullOutputStream()));
	}

	/**
	 * The same, reading what strangers made.
	 * @return a failure is the material's
	 */
	public FfmpegCall onMaterial() {
		return new FfmpegCall(this.purpose, this.command, ErrorCode.UNUSABLE_MATERIAL, this.limits, this.feed,
				this.drain);
	}

	public FfmpegCall within(RunLimits limits) {
		return new FfmpegCall(this.purpose, this.command, this.blame, limits, this.feed, this.drain);
	}

	public FfmpegCall fed(Feed feed) {
		return new FfmpegCall(this.purpose, this.command, this.blame, this.limits, feed, this.drain);
	}

	public FfmpegCall drained(Drain drain) {
		return new FfmpegCall(this.purpose, this.command, this.blame, this.limits, this.feed, drain);
	}

	/** Writes what ffmpeg reads. */
	@FunctionalInterface
	public interface Feed {

		/**
		 * Writes everything, on a thread of its own.
		 * @param out ffmpeg's standard input
		 * @throws IOException also when ffmpeg has ended, which then tells why
		 * @throws InterruptedException when the run is given up
		 */
		void write(OutputStream out) throws IOException, InterruptedException;

	}

	/** Reads what ffmpeg writes. */
	@FunctionalInterface
	public interface Drain {

		/**
		 * Reads to the end, on a thread of its own.
		 * @param in ffmpeg's standard output
		 * @throws IOException to give the run up
		 * @throws InterruptedException when the run is given up
		 */
		void read(InputStream in) throws IOException, InterruptedException;

	}

}
