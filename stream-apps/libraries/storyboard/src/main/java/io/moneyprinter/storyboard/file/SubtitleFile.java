package io.moneyprinter.storyboard.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.moneyprinter.storyboard.file.CaptionsEntry.TimedText;
import io.moneyprinter.video.InvalidRequestException;

/**
 * Reads SubRip and WebVTT: times and texts. Places, styles and notes are left out, since
 * a storyboard says how captions look.
 */
public final class SubtitleFile {

	/** Hours of speech. */
	private static final long MOST_BYTES = 4 << 20;

	private static final String TIME = "(?:(\\d{1,3}):)?(\\d{2}):(\\d{2})[.,](\\d{3})";

	private static final Pattern TIMES = Pattern.compile("\\s*" + TIME + "\\s+-->\\s+" + TIME + "(\\s.*)?");

	/** Tags in angle brackets, and commands in braces as players of SubRip know them. */
	private static final Pattern MARKS = Pattern.compile("<[^<>]*>|\\{\\\\[^{}]*}");

	private SubtitleFile() {
	}

	/**
	 * Reads a file.
	 * @param field that names it
	 * @param name as it is written
	 * @param file where it lies
	 * @return its cues in their order
	 * @throws InvalidRequestException naming the field when it is no such file
	 */
	public static List<TimedText> read(String field, String name, Path file) {
		try {
			if (Files.size(file) > MOST_BYTES) {
				throw InvalidRequestException.of(field, name, "a SubRip or WebVTT file of at most 4 MiB");
			}
			String text = StandardCharsets.UTF_8.newDecoder()
				.decode(ByteBuffer.wrap(Files.readAllBytes(file)))
				.toString();
			List<TimedText> cues = cues(text);
			if (cues.isEmpty()) {
				throw InvalidRequestException.of(field, name, "a SubRip or WebVTT file; there is no cue in this one");
			}
			return cues;
		}
		catch (CharacterCodingException ex) {
			throw InvalidRequestException.of(field, name, "a SubRip or WebVTT file in UTF-8");
		}
		catch (IOException ex) {
			throw InvalidRequestException.of(field, name, "a file that can be read");
		}
	}

	static List<TimedText> cues(String text) {
		List<TimedText> cues = new ArrayList<>();
		for (String block : text.replace("\uFEFF", "").replace("\r\n", "\n").replace('\r', '\n').split("\n\\s*\n")) {
			cue(block.split("\n"), cues);
		}
		return List.copyOf(cues);
	}

	private static void cue(String[] lines, List<TimedText> cues) {
		for (int i = 0; i < lines.length; i++) {
			Matcher times = TIMES.matcher(lines[i]);
			if (times.matches()) {
				StringBuilder text = new StringBuilder();
				for (int next = i + 1; next < lines.length; next++) {
					text.append(plain(lines[next])).append(' ');
				}
				double from = seconds(times, 1);
				double to = seconds(times, 5);
				if (!text.toString().isBlank() && to >= from) {
					cues.add(new TimedText(text.toString().strip(), from, to));
				}
				return;
			}
		}
	}

	private static String plain(String line) {
		return MARKS.matcher(line)
			.replaceAll("")
			.replace("&lt;", "<")
			.replace("&gt;", ">")
			.replace("&nbsp;", " ")
			.replace("&amp;", "&")
			.replaceAll("\\p{Cntrl}", " ");
	}

	private static double seconds(Matcher times, int group) {
		long hours = (times.group(group) != null) ? Long.parseLong(times.group(group)) : 0;
		return hours * 3600 + Integer.parseInt(times.group(group + 1)) * 60 + Integer.parseInt(times.group(group + 2))
				+ Integer.parseInt(times.group(group + 3)) / 1000.0;
	}

}
