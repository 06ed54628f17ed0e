package io.moneyprinter.platform.home;

import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PrivateFileTest {

	@TempDir
	Path folder;

	@Test
	void propertiesComeBackAsTheyWere() {
		Map<String, String> properties = Map.of("app.*.url", "jdbc:postgresql://127.0.0.1:5433/x?a=b", "path",
				"/a folder/with \\ and # and !", "empty", "");
		Path file = this.folder.resolve("some.properties");
		PrivateFile.write(file, properties);
		assertThat(PrivateFile.read(file)).isEqualTo(properties);
	}

	@Test
	void whereNothingCanBeWrittenASentenceSaysSo() {
		Path file = this.folder.resolve("absent/file");
		assertThatExceptionOfType(PlatformException.class).isThrownBy(() -> PrivateFile.write(file, "x"))
			.withMessageStartingWith("The file " + file + " cannot be written to")
			.withMessageContaining("choose another --home");
	}

	@Test
	void nothingIsLeftBesideTheFile() {
		PrivateFile.write(this.folder.resolve("one"), "first");
		PrivateFile.write(this.folder.resolve("one"), "second");
		assertThat(this.folder).isDirectoryNotContaining((file) -> file.toString().endsWith(".draft"));
		assertThat(this.folder.resolve("one")).hasContent("second");
	}

}
