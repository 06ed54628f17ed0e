package io.moneyprinter.footage.music;

import java.nio.file.Files;
import java.nio.file.Path;

import io.moneyprinter.footage.FootageOrder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What every {@link MusicFinder} promises.
 */
public abstract class MusicFinderContract {

	@TempDir
	protected Path folder;

	protected abstract MusicFinder finder();

	/** A film for which the finder has music. */
	protected abstract FootageOrder order();

	/** The same film, wanting none. */
	protected abstract FootageOrder silent();

	@Test
	void putsAPieceIntoTheFolder() throws Exception {
		MusicPiece piece = finder().find(order(), this.folder).orElseThrow();
		assertThat(piece.file()).startsWith(this.folder).isNotEmptyFile();
		assertThat(piece.origin().sentence()).endsWith(".");
	}

	@Test
	void givesTheSameMusicForTheSameOrder() throws Exception {
		byte[] once = Files.readAllBytes(finder().find(order(), this.folder).orElseThrow().file());
		assertThat(finder().find(order(), this.folder).orElseThrow().file()).hasBinaryContent(once);
	}

	@Test
	void staysSilentWhereNoneIsWanted() throws Exception {
		assertThat(finder().find(silent(), this.folder)).isEmpty();
	}

	@Test
	void namesItsRecipe() {
		assertThat(finder().recipe()).matches("[a-z0-9/+-]+");
	}

}
