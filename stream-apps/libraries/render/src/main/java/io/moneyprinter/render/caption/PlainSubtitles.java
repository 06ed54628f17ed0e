package io.moneyprinter.render.caption;

import java.util.List;
import java.util.Locale;

/**
 * Writes SubRip and WebVTT, for players that show captions themselves.
 */
final class PlainSubtitles {

	private PlainSubtitles() {
	}

	static String srt(List<Cue> cues) {
		StringBuilder srt = new StringBuilder();
		for (int i = 0; i < cues.size(); i++) {
			Cue cue = cues.get(i);
			srt.append(i + 1)
				.append('\n')
				.append(time(cue.startMillis(), ','))
				.append(" --> ")
				.append(time(cue.endMillis(), ','))
				.append('\n')
				.append(cue.text().replace("-->", "→"))
				.append("\n\n");
		}
		return srt.toString();
	}

	static String vtt(List<Cue> cues) {
		StringBuilder vtt = new StringBuilder("WEBVTT\n\n");
		for (Cue cue : cues) {
			vtt.append(time(cue.startMillis(), '.'))
				.append(" --> ")
				.append(time(cue.endMillis(), '.'))
				.append('\n')
				.append(cue.text().replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"))
				.append("\n\n");
		}
		return vtt.toString();
	}

	private static String time(long millis, char point) {
		return String.format(Locale.ROOT, "%02d:%02d:%02d%c%03d", millis / 3_600_000, millis / 60_000 % 60,
				millis / 1000 % 60, point, millis % 1000);
	}

}
