package io.moneyprinter.launcher.film;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import io.moneyprinter.video.InvalidRequestException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class FilmFileTests {

	@TempDir
	Path folder;

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "Why is the sea salty?|why-is-the-sea-salty", "Größe & Maß!|gro-e-ma",
			"../../etc/passwd|etc-passwd", "海はなぜ|film", "   -- |film" })
	void namesAFileAfterItsTopic(String topic, String name) {
		assertThat(FilmFile.slug(topic)).isEqualTo(name);
	}

	@Test
	void aNameThatWasMadeUpReplacesNothing() throws IOException {
		Files.writeString(this.folder.resolve("tides.mp4"), "mine");
		FilmFile file = FilmFile.of(this.folder, "Tides");
		assertThat(file.path()).isEqualTo(this.folder.resolve("tides-2.mp4"));
		assertThat(file.replaces()).isFalse();
	}

	@Test
	void aNameThatWasGivenReplacesAndSaysSo() throws IOException {
		Path given = Files.writeString(this.folder.resolve("film.mp4"), "old");
		FilmFile file = FilmFile.of(given, "Tides");
		assertThat(file.replaces()).isTrue();
		file.write((part) -> write(part, "new"));
		assertThat(given).hasContent("new");
	}

	@Test
	void whatBreaksOffLeavesTheOldFilmAndNoPart() throws IOException {
		Path given = Files.writeString(this.folder.resolve("film.mp4"), "old");
		assertThatIllegalStateException().isThrownBy(() -> FilmFile.of(given, "Tides").write((part) -> {
			write(part, "half");
			throw new IllegalStateException("the store went away");
		}));
		assertThat(given).hasContent("old");
		assertThat(this.folder).isDirectoryNotContaining("glob:**.part");
	}

	@Test
	void variantsStandBesideEachOther() {
		FilmFile file = FilmFile.of(this.folder.resolve("film.mp4"), "Tides");
		assertThat(file.variant(2).path()).isEqualTo(this.folder.resolve("film-3.mp4"));
	}

	@Test
	void refusesAFolderThatIsNotThere() {
		assertThatExceptionOfType(InvalidRequestException.class)
			.isThrownBy(() -> FilmFile.of(this.folder.resolve("no/film.mp4"), "Tides"))
			.withMessageContaining("allowed: a file in a folder that exists and can be written to.");
	}

	private static void write(Path file, String text) {
		try {
			Files.writeString(file, text);
		}
		catch (IOException ex) {
			throw new java.io.UncheckedIOException(ex);
		}
	}

}
