package io.moneyprinter.media;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.moneyprinter.media.MediaStream.AudioStream;
import io.moneyprinter.media.MediaStream.OtherStream;
import io.moneyprinter.media.MediaStream.VideoStream;

/**
 * Reads what ffmpeg says of its input. The shipped build has no ffprobe, and both builds
 * say the same here. Lines are anchored by their indent, which a file's own metadata
 * cannot forge: ffmpeg puts a key before each of theirs.
 */
final class ProbeReport {

	private static final Pattern INPUT = Pattern.compile("Input #0, (.+), from '.*':");

	private static final Pattern LENGTH = Pattern.compile("  Duration: (\\d+):(\\d\\d):(\\d\\d)\\.(\\d\\d).*");

	private static final Pattern STREAM = Pattern.compile("  Stream #0:\\d+\\S*: (\\w+): (\\w+)(.*)");

	private static final Pattern SIZE = Pattern.compile(", (\\d+)x(\\d+)");

	private static final Pattern RATE = Pattern.compile("([\\d.]+)(k?) fps");

	private static final Pattern SOUND = Pattern.compile(", (\\d+) Hz, ([^,]+)");

	private static final Pattern ROTATION = Pattern.compile("\\s+displaymatrix: rotation of (-?[\\d.]+) degrees");

	private ProbeReport() {
	}

	static MediaProbe read(FfmpegLog log) {
		String container = "";
		long length = 0;
		List<MediaStream> streams = new ArrayList<>();
		for (String line : log.lines()) {
			if (line.startsWith("Output #0") || line.startsWith("Stream mapping")) {
				break;
			}
			Matcher input = INPUT.matcher(line);
			container = input.matches() ? input.group(1) : container;
			Matcher duration = LENGTH.matcher(line);
			length = duration.matches() ? millis(duration) : length;
			stream(line, streams);
		}
		return new MediaProbe(container, length, streams);
	}

	private static void stream(String line, List<MediaStream> streams) {
		Matcher stream = STREAM.matcher(line);
		Matcher rotation = ROTATION.matcher(line);
		if (stream.matches()) {
			streams.add(parsed(stream.group(1), stream.group(2), stream.group(3)));
		}
		else if (rotation.matches() && !streams.isEmpty()
				&& streams.get(streams.size() - 1) instanceof VideoStream video) {
			streams.set(streams.size() - 1, turned(video, Double.parseDouble(rotation.group(1))));
		}
	}

	private static MediaStream parsed(String kind, String codec, String rest) {
		Matcher size = SIZE.matcher(rest);
		Matcher sound = SOUND.matcher(rest);
		if (kind.equals("Video") && size.find() && !rest.contains("(attached pic)")) {
			return new VideoStream(codec, Integer.parseInt(size.group(1)), Integer.parseInt(size.group(2)), rate(rest),
					0, rest.strip());
		}
		if (kind.equals("Audio") && sound.find()) {
			return new AudioStream(codec, Integer.parseInt(sound.group(1)), sound.group(2).strip());
		}
		return new OtherStream(codec);
	}

	private static double rate(String rest) {
		Matcher rate = RATE.matcher(rest);
		return rate.find() ? Double.parseDouble(rate.group(1)) * (rate.group(2).isEmpty() ? 1 : 1000) : 0;
	}

	/** ffmpeg counts against the clock. */
	private static VideoStream turned(VideoStream video, double degrees) {
		int clockwise = Math.floorMod(Math.round(-degrees / 90) * 90, 360);
		return new VideoStream(video.codec(), video.width(), video.height(), video.framesPerSecond(), clockwise,
				video.detail());
	}

	private static long millis(Matcher duration) {
		return ((Long.parseLong(duration.group(1)) * 60 + Long.parseLong(duration.group(2))) * 60
				+ Long.parseLong(duration.group(3))) * 1000 + Long.parseLong(duration.group(4)) * 10;
	}

}
