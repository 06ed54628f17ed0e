package io.moneyprinter.grid;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

import io.moneyprinter.artifacts.local.LocalArtifactStore;
import io.moneyprinter.render.FilmEngine;
import io.moneyprinter.render.RenderProgress;
import io.moneyprinter.render.segment.Shelf;
import io.moneyprinter.storyboard.Storyboard;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** A member in a process of its own is killed while a film is made. */
class KillTests {

	@TempDir
	private Path folder;

	@Test
	@Tag("slow")
	void whatAKilledMemberHadInHandIsMadeAgainAndNothingElse() throws Exception {
		Storyboard board = SmallFilm.slow(this.folder.resolve("film"), 5).storyboard();
		try (Members members = new Members(this.folder, new LocalArtifactStore(this.folder.resolve("store")))) {
			Grid survivor = members.join();
			Process victim = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
					"-Xmx512m", "-cp", System.getProperty("java.class.path"), MemberProgram.class.getName(),
					this.folder.toString(), Integer.toString(members.discovery().port()))
				.redirectError(ProcessBuilder.Redirect.DISCARD)
				.start();
			try (BufferedReader said = victim.inputReader()) {
				await(said, "member");
				Thread killer = new Thread(() -> killWhenItWorks(said, victim));
				killer.start();
				Path film = new FilmEngine(SmallFilm.ffmpeg(), new Shelf(survivor.settings().pieces()),
						survivor.runner())
					.render(board, this.folder.resolve("work"), RenderProgress.SILENT)
					.video();
				assertThat(film).isNotEmptyFile();
				killer.join();
			}
			finally {
				victim.destroyForcibly();
			}
			assertThat(survivor.tally().broken()).isZero();
			assertThat(survivor.members()).isEqualTo(1);
			assertThat(Programs.below(this.folder)).isEmpty();
			// The victim may have finished some before it was killed.
			assertThat(survivor.tally().begun()).isBetween(4L, 7L);
		}
	}

	private static void killWhenItWorks(BufferedReader said, Process victim) {
		try {
			await(said, "working");
			victim.destroyForcibly();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void await(BufferedReader said, String word) throws IOException {
		String line = said.readLine();
		while (line != null && !line.equals(word)) {
			line = said.readLine();
		}
		assertThat(line).isEqualTo(word);
	}

	/** A member that says when it begins to work, and lives until it is killed. */
	static final class MemberProgram {

		private MemberProgram() {
		}

		public static void main(String[] arguments) throws Exception {
			Path folder = Path.of(arguments[0]);
			Members members = new Members(folder, Integer.parseInt(arguments[1]));
			Grid grid = members.join(folder.resolve("victim"));
			System.out.println("member");
			while (grid.running().isEmpty()) {
				Thread.sleep(10);
			}
			Thread.sleep(500);
			System.out.println("working");
			Thread.sleep(600_000);
		}

	}

}
