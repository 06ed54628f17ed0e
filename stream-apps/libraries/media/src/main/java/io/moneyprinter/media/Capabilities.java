package io.moneyprinter.media;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an ffmpeg can do, read from its own lists: the wrapper's come back empty on newer
 * builds.
 *
 * @param version as it calls itself
 * @param encoders all that it has
 * @param missing what films need and it does not have; empty for one that serves
 */
record Capabilities(String version, Set<String> encoders, List<String> missing) {

	private static final Set<String> FILTERS = Set.of("ass", "unpremultiply", "ebur128", "alimiter",
			"sidechaincompress", "blackdetect", "freezedetect", "silencedetect", "boxblur", "overlay", "scale", "crop",
			"amix");

	private static final Set<String> ENCODERS = Set.of("libx264", "aac", "mjpeg");

	private static final Pattern VERSION = Pattern.compile("ffmpeg version (\\S+)");

	/** A line of a list: flags, then the name. */
	private static final Pattern ENTRY = Pattern.compile("(?m)^ [A-Z.|]{3,6} (\\S+) ");

	static Capabilities of(Path executable) {
		try {
			String about = listing(executable, "-version");
			List<String> missing = new ArrayList<>();
			missing.addAll(lacking("filter", FILTERS, present(listing(executable, "-filters"))));
			Set<String> encoders = present(listing(executable, "-encoders"));
			missing.addAll(lacking("encoder", ENCODERS, encoders));
			Matcher version = VERSION.matcher(about);
			return new Capabilities(version.find() ? version.group(1) : "of unknown version", encoders, missing);
		}
		catch (IOException ex) {
			return new Capabilities("of unknown version", Set.of(),
					List.of("a program that runs (" + ex.getMessage() + ")"));
		}
	}

	private static Set<String> present(String listing) {
		Set<String> present = new HashSet<>();
		Matcher entries = ENTRY.matcher(listing);
		while (entries.find()) {
			present.add(entries.group(1));
		}
		return present;
	}

	private static List<String> lacking(String kind, Set<String> needed, Set<String> present) {
		return needed.stream()
			.filter((name) -> !present.contains(name))
			.sorted()
			.map((name) -> kind + " " + name)
			.toList();
	}

	private static String listing(Path executable, String option) throws IOException {
		Process process = new ProcessBuilder(executable.toString(), "-hide_banner", option)
			.redirectError(ProcessBuilder.Redirect.DISCARD)
			.start();
		process.getOutputStream().close();
		return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
	}

}
