package io.moneyprinter.media;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import io.moneyprinter.media.MediaStream.AudioStream;
import io.moneyprinter.media.MediaStream.VideoStream;
import io.moneyprinter.video.ErrorCode;
import io.moneyprinter.video.VideoException;
import net.bramp.ffmpeg.builder.FFmpegBuilder;

/**
 * What is inside a media file, as its header says.
 *
 * @param container ffmpeg's name of the kind of file, such as
 * {@code mov,mp4,m4a,3gp,3g2,mj2}
 * @param lengthMillis as the header says; 0 when it does not
 * @param streams in the file's order
 */
public record MediaProbe(String container, long lengthMillis, List<MediaStream> streams) {

	public MediaProbe {
		streams = List.copyOf(streams);
	}

	/**
	 * Looks into a file that a stranger may have made.
	 * @param bench where to run
	 * @param file anywhere
	 * @param kind what is accepted
	 * @return what is inside
	 * @throws VideoException {@code UNUSABLE_MATERIAL} when it is not of an accepted kind
	 * @throws InterruptedException when the calling thread was interrupted
	 */
	public static MediaProbe of(Workbench bench, Path file, MaterialInput kind) throws InterruptedException {
		return of(bench, file.getFileName().toString(), bench.lay(file), kind);
	}

	private static MediaProbe of(Workbench bench, String title, String name, MaterialInput kind)
			throws InterruptedException {
		FFmpegBuilder command = new FFmpegBuilder().setVerbosity(FFmpegBuilder.Verbosity.INFO)
			.addExtraArgs("-nostdin", "-hide_banner");
		kind.add(command, name).done();
		// An output of no length: the header is read and nothing is decoded.
		command.addOutput("-").addExtraArgs("-map", "0", "-c", "copy", "-t", "0").setFormat("null").done();
		MediaProbe probe = ProbeReport.read(bench.run(FfmpegCall.of("read '" + title + "'", command).onMaterial()));
		if (probe.streams().isEmpty()) {
			throw new VideoException(ErrorCode.UNUSABLE_MATERIAL,
					"The file '" + title + "' has neither pictures nor sound.");
		}
		return probe;
	}

	/**
	 * The pictures.
	 * @return the first stream of them, if any
	 */
	public Optional<VideoStream> video() {
		return this.streams.stream().filter(VideoStream.class::isInstance).map(VideoStream.class::cast).findFirst();
	}

	/**
	 * The sound.
	 * @return the first stream of it, if any
	 */
	public Optional<AudioStream> audio() {
		return this.streams.stream().filter(AudioStream.class::isInstance).map(AudioStream.class::cast).findFirst();
	}

}
