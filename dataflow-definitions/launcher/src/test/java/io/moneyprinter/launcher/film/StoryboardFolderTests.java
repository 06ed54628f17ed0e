package io.moneyprinter.launcher.film;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import io.moneyprinter.launcher.api.FilmParts;
import io.moneyprinter.video.InvalidRequestException;
import io.moneyprinter.video.MaterialId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class StoryboardFolderTests {

	private static final String ID = "ab".repeat(32);

	@TempDir
	Path folder;

	@Test
	void whatTheStoryboardNamesLiesBesideIt() {
		Path storyboard = StoryboardFolder.of(this.folder.resolve("sea"), "Sea")
			.write(new Parts(
					"{\"sound\": {\"narration\": \"narration.wav\"}, \"scenes\": [{\"clip\": {\"file\": \"material/"
							+ ID + "\"}}, {\"clip\": {\"file\": \"material/" + ID + "\"}}]}"));
		assertThat(storyboard).isEqualTo(this.folder.resolve("sea/film.json"));
		assertThat(this.folder.resolve("sea/narration.wav")).hasContent("spoken");
		assertThat(this.folder.resolve("sea/material/" + ID)).hasContent("a clip");
	}

	@Test
	void noNameLeadsOutOfTheFolder() throws Exception {
		StoryboardFolder.of(this.folder.resolve("sea"), "Sea")
			.write(new Parts("{\"a\": \"material/../../secret\", \"b\": \"/etc/passwd\"}"));
		try (var files = Files.list(this.folder.resolve("sea"))) {
			assertThat(files).containsExactly(this.folder.resolve("sea/film.json"));
		}
	}

	@Test
	void aFolderInWhichSomethingLiesIsLeftAlone() throws Exception {
		Files.writeString(this.folder.resolve("note.txt"), "mine");
		assertThatThrownBy(() -> StoryboardFolder.of(this.folder, "Sea")).isInstanceOf(InvalidRequestException.class)
			.hasMessageContaining("not there yet or empty");
		assertThat(StoryboardFolder.of(this.folder.resolve("sea"), "Sea").variant(1).path())
			.isEqualTo(this.folder.resolve("sea-2"));
	}

	/**
	 * Files of a film.
	 *
	 * @param json of the storyboard
	 */
	private record Parts(String json) implements FilmParts {

		@Override
		public void storyboard(Path target) throws IOException {
			Files.writeString(target, this.json);
		}

		@Override
		public void narration(Path target) throws IOException {
			Files.writeString(target, "spoken");
		}

		@Override
		public void material(MaterialId material, Path target) throws IOException {
			Files.writeString(target, "a clip");
		}

	}

}
