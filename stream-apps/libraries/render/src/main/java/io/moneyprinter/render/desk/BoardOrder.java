package io.moneyprinter.render.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import io.moneyprinter.storyboard.file.MaterialFolders;
import io.moneyprinter.storyboard.file.StoryboardFile;
import io.moneyprinter.storyboard.file.StoryboardReader;
import io.moneyprinter.video.InvalidRequestException;

/**
 * A storyboard that somebody wants to see as a film.
 *
 * @param file as it is written
 * @param folders below which its files lie
 */
public record BoardOrder(StoryboardFile file, MaterialFolders folders) {

	/** Longer than any storyboard that can be read. */
	private static final long MOST_BYTES = 16 << 20;

	/**
	 * What the film is called.
	 * @return its title
	 */
	public String title() {
		return this.file.title();
	}

	/**
	 * Reads a storyboard.
	 * @param storyboard a JSON file
	 * @param material folders below which its files may lie beside its own
	 * @return what is asked for
	 * @throws InvalidRequestException with a sentence for each field that is not as it
	 * must be
	 */
	public static BoardOrder read(Path storyboard, List<Path> material) {
		try {
			if (!Files.isRegularFile(storyboard) || Files.size(storyboard) > MOST_BYTES) {
				throw InvalidRequestException.of("storyboard", storyboard, "a JSON file that exists");
			}
			byte[] json = Files.readAllBytes(storyboard);
			Path folder = Optional.ofNullable(storyboard.toRealPath().getParent()).orElseThrow();
			return new BoardOrder(StoryboardReader.read(json), MaterialFolders.of(folder, material));
		}
		catch (IOException ex) {
			throw InvalidRequestException.of("storyboard", storyboard, "a file that can be read");
		}
	}

}
