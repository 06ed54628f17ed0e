package io.moneyprinter.launcher.film;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import io.moneyprinter.video.InvalidRequestException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class FilmFolderTests {

	@TempDir
	Path folder;

	@Test
	void aStreamReplacesAnotherAndNothingElse() throws Exception {
		Path target = this.folder.resolve("film.hls");
		assertThat(FilmFolder.of(target).replaces()).isFalse();
		assertThat(FilmFolder.of(target).write(made("one", "1080p.m3u8"))).isEqualTo(4 + 4);
		assertThat(FilmFolder.of(target).replaces()).isTrue();
		FilmFolder.of(target).write(made("two", "720p.m3u8"));
		assertThat(target.resolve("master.m3u8")).hasContent("list");
		assertThat(target.resolve("720p.m3u8")).exists();
		assertThat(target.resolve("1080p.m3u8")).doesNotExist();
		try (var left = Files.list(this.folder)) {
			assertThat(left.filter((path) -> path.getFileName().toString().startsWith("."))).isEmpty();
		}
	}

	@Test
	void aFolderOfSomebodysIsLeftAlone() throws Exception {
		Path own = Files.createDirectory(this.folder.resolve("photos"));
		assertThatThrownBy(() -> FilmFolder.of(own)).isInstanceOf(InvalidRequestException.class)
			.hasMessageContaining("master.m3u8");
		Files.writeString(own.resolve("master.m3u8"), "list");
		assertThat(FilmFolder.of(own).replaces()).isTrue();
		Files.writeString(own.resolve("holiday.mp4"), "mine");
		assertThatThrownBy(() -> FilmFolder.of(own)).isInstanceOf(InvalidRequestException.class);
		assertThatThrownBy(() -> FilmFolder.of(this.folder.resolve("no/film.hls")))
			.isInstanceOf(InvalidRequestException.class);
	}

	private Path made(String name, String list) throws IOException {
		Path made = Files.createDirectory(this.folder.resolve(name));
		Files.writeString(made.resolve("master.m3u8"), "list");
		Files.writeString(made.resolve(list), "list");
		return made;
	}

}
