package io.moneyprinter.launcher.film;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.moneyprinter.launcher.api.FilmParts;
import io.moneyprinter.video.ErrorCode;
import io.moneyprinter.video.InvalidRequestException;
import io.moneyprinter.video.MaterialId;
import io.moneyprinter.video.VideoException;
import org.jspecify.annotations.Nullable;

/**
 * A folder with the storyboard of a film and the files that it names, to be edited and
 * rendered again.
 *
 * @param path the folder, which is not there yet or empty
 */
record StoryboardFolder(Path path) {

	private static final String STORYBOARD = "film.json";

	private static final String NARRATION = "narration.wav";

	private static final Pattern MATERIAL = Pattern.compile("\"(material)/([0-9a-f]{64})\"");

	/**
	 * Decides before the work where its result goes.
	 * @param given a folder; {@code null} for one named after the topic
	 * @param topic of the film
	 * @return one that can be written
	 * @throws InvalidRequestException if it cannot, or holds anything
	 */
	static StoryboardFolder of(@Nullable Path given, String topic) {
		Path folder = (given != null) ? given : Path.of(FilmFile.slug(topic) + "-storyboard");
		Path parent = folder.toAbsolutePath().getParent();
		if (parent == null || !Files.isDirectory(parent) || !Files.isWritable(parent) || !free(folder)) {
			throw InvalidRequestException.of("storyboard", folder,
					"a folder that is not there yet or empty, in one that can be written to");
		}
		return new StoryboardFolder(folder);
	}

	private static boolean free(Path folder) {
		if (!Files.exists(folder)) {
			return true;
		}
		try (Stream<Path> files = Files.list(folder)) {
			return files.findAny().isEmpty();
		}
		catch (IOException ex) {
			return false;
		}
	}

	/** The folder of another variant beside this one. */
	StoryboardFolder variant(int variant) {
		return (variant == 0) ? this : of(this.path.resolveSibling(this.path.getFileName() + "-" + (variant + 1)), "");
	}

	/**
	 * Writes the storyboard and its files.
	 * @param parts of the film
	 * @return the storyboard
	 */
	Path write(FilmParts parts) {
		try {
			Files.createDirectories(this.path);
			Path storyboard = this.path.resolve(STORYBOARD);
			parts.storyboard(storyboard);
			String json = Files.readString(storyboard);
			if (json.contains('"' + NARRATION + '"')) {
				parts.narration(this.path.resolve(NARRATION));
			}
			List<MatchResult> pieces = MATERIAL.matcher(json).results().toList();
			for (MatchResult piece : pieces) {
				Path file = Files.createDirectories(this.path.resolve(piece.group(1))).resolve(piece.group(2));
				if (!Files.exists(file)) {
					parts.material(new MaterialId(piece.group(2)), file);
				}
			}
			return storyboard;
		}
		catch (IOException ex) {
			throw new VideoException(ErrorCode.OUT_OF_RESOURCES,
					"The storyboard could not be written to " + this.path + ": " + ex.getMessage() + ".", ex);
		}
	}

}
