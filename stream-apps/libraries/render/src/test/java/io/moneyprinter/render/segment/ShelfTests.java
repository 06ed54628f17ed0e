package io.moneyprinter.render.segment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class ShelfTests {

	@TempDir
	Path folder;

	@Test
	void whatIsKeptCanBeLaid() throws Exception {
		Shelf shelf = new Shelf(this.folder.resolve("shelf"), 1000);
		assertThat(shelf.lay("piece", this.folder.resolve("laid"))).isFalse();
		shelf.keep("piece", piece(10));
		shelf.keep("piece", piece(10));
		assertThat(shelf.lay("piece", this.folder.resolve("laid"))).isTrue();
		assertThat(this.folder.resolve("laid")).hasSize(10);
	}

	@Test
	void whatWasNotUsedForLongestGoesFirst() throws Exception {
		Shelf shelf = new Shelf(this.folder.resolve("shelf"), 1000);
		for (String name : new String[] { "a", "b", "c" }) {
			shelf.keep(name, piece(400));
			Files.setLastModifiedTime(this.folder.resolve("shelf").resolve(name),
					FileTime.fromMillis(name.charAt(0) * 1000L));
		}
		assertThat(shelf.lay("a", this.folder.resolve("laid"))).isTrue();
		shelf.tidy();
		assertThat(this.folder.resolve("shelf")).isDirectoryContaining("glob:**/a")
			.isDirectoryNotContaining("glob:**/b");
		assertThat(shelf.lay("c", this.folder.resolve("laid"))).isTrue();
	}

	@Test
	void whatWasLaidStays() throws Exception {
		Shelf shelf = new Shelf(this.folder.resolve("shelf"), 1000);
		shelf.keep("piece", piece(10));
		shelf.lay("piece", this.folder.resolve("laid"));
		shelf.forget("piece");
		assertThat(shelf.lay("piece", this.folder.resolve("other"))).isFalse();
		assertThat(this.folder.resolve("laid")).hasSize(10);
	}

	private Path piece(int bytes) throws IOException {
		return Files.write(Files.createTempFile(this.folder, "piece", ""), new byte[bytes]);
	}

}
