package io.moneyprinter.render;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A disk that fills up somewhere on the way to a film: no fault of the film, which can be
 * made as soon as there is room.
 */
class FullDiskTests {

	/** A disk in memory that only this command and its children see, gone with them. */
	private static final List<String> ON_SMALL_DISK = List.of("unshare", "-rm", "sh", "-c",
			"mount -t tmpfs -o size=4m tmpfs \"$1\" && shift && exec \"$@\"", "sh");

	@TempDir
	Path folder;

	static boolean smallDisksCanBeMade() throws IOException, InterruptedException {
		Path disk = Files.createTempDirectory("disk");
		try {
			return run(disk, "true").waitFor() == 0;
		}
		catch (IOException ex) {
			return false;
		}
		finally {
			Files.delete(disk);
		}
	}

	@Test
	@EnabledIf("smallDisksCanBeMade")
	void isSaidToBeFullWhereverItFillsAndHoldsNoHalfFilm() throws Exception {
		Path disk = Files.createDirectory(this.folder.resolve("disk"));
		Process process = run(disk, Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
				System.getProperty("java.class.path"), "-XX:TieredStopAtLevel=1", FullDisk.class.getName(),
				this.folder.toString(), disk.toString());
		try {
			List<String> said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines()
				.filter((line) -> line.matches("(\\d+|left|empty) .*"))
				.toList();
			assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
			assertThat(said).last().isEqualTo("empty FILM");
			assertThat(said).first().asString().startsWith("0 OUT_OF_RESOURCES");
			for (int i = 0; i < said.size() - 1; i += 2) {
				boolean made = said.get(i).endsWith(" FILM");
				assertThat(made || said.get(i).contains(" OUT_OF_RESOURCES ")).as(said.get(i)).isTrue();
				assertThat(said.get(i + 1)).as(said.get(i)).isEqualTo(made ? "left 1" : "left 0");
			}
		}
		finally {
			process.destroyForcibly();
		}
	}

	private static Process run(Path disk, String... command) throws IOException {
		List<String> all = new ArrayList<>(ON_SMALL_DISK);
		all.add(disk.toString());
		all.addAll(List.of(command));
		return new ProcessBuilder(all).redirectError(ProcessBuilder.Redirect.INHERIT).start();
	}

}
