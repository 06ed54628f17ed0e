package io.moneyprinter.platform.process;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

import io.moneyprinter.platform.home.PlatformException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class BootJarTest {

	@TempDir
	Path folder;

	private Path jar(Attributes.Name name, String value, List<String> entries) throws IOException {
		Manifest manifest = new Manifest();
		manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
		manifest.getMainAttributes().put(name, value);
		Path jar = this.folder.resolve("app-1.jar");
		try (OutputStream file = Files.newOutputStream(jar);
				JarOutputStream out = new JarOutputStream(file, manifest)) {
			for (String entry : entries) {
				out.putNextEntry(new JarEntry(entry));
				out.write(entry.getBytes(StandardCharsets.UTF_8));
				out.closeEntry();
			}
		}
		return jar;
	}

	@Test
	void classesComeFirstAndLibrariesKeepTheirOrder() throws IOException {
		Path jar = jar(new Attributes.Name("Start-Class"), "a.Main", List.of("org/springframework/boot/loader/Launcher",
				"BOOT-INF/classes/a/Main.class", "BOOT-INF/lib/z-1.jar", "BOOT-INF/lib/b-2.jar"));
		Path parts = this.folder.resolve("parts");
		BootJar unpacked = BootJar.unpack(jar, parts);
		assertThat(unpacked.mainClass()).isEqualTo("a.Main");
		assertThat(unpacked.classPath().jars()).containsExactly(parts.resolve("classes.jar"), parts.resolve("z-1.jar"),
				parts.resolve("b-2.jar"));
		try (JarFile classes = new JarFile(parts.resolve("classes.jar").toFile())) {
			assertThat(classes.getEntry("a/Main.class")).isNotNull();
			assertThat(classes.getEntry("org/springframework/boot/loader/Launcher")).isNull();
		}
	}

	@Test
	void aLibraryCannotLeaveItsFolder() throws IOException {
		Path jar = jar(new Attributes.Name("Start-Class"), "a.Main", List.of("BOOT-INF/lib/../../../evil.jar"));
		BootJar.unpack(jar, this.folder.resolve("deep/er/parts"));
		assertThat(this.folder.resolve("deep/er/parts/evil.jar")).exists();
		assertThat(this.folder.resolve("evil.jar")).doesNotExist();
	}

	@Test
	void whatHasNotChangedIsNotUnpackedAgain() throws IOException {
		Path jar = jar(new Attributes.Name("Start-Class"), "a.Main", List.of("BOOT-INF/lib/z-1.jar"));
		BootJar.unpack(jar, this.folder.resolve("parts"));
		Files.delete(this.folder.resolve("parts/z-1.jar"));
		BootJar.unpack(jar, this.folder.resolve("parts"));
		assertThat(this.folder.resolve("parts/z-1.jar")).doesNotExist();
	}

	@Test
	void aPlainJarIsRefused() throws IOException {
		Path jar = jar(Attributes.Name.MAIN_CLASS, "a.Main", List.of());
		assertThatExceptionOfType(PlatformException.class)
			.isThrownBy(() -> BootJar.unpack(jar, this.folder.resolve("parts")))
			.withMessageContaining("is no executable Spring Boot jar");
	}

}
