package io.moneyprinter.grid;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;

import io.moneyprinter.artifacts.ArtifactStore;
import io.moneyprinter.artifacts.local.LocalArtifactStore;
import io.moneyprinter.ledger.nodes.NodeBoard;
import io.moneyprinter.media.Ffmpeg;
import io.moneyprinter.media.FfmpegSettings;
import io.moneyprinter.render.FilmEngine;
import io.moneyprinter.render.RenderProgress;
import io.moneyprinter.render.segment.Commission;
import io.moneyprinter.render.segment.Encoding;
import io.moneyprinter.render.segment.SegmentRunner;
import io.moneyprinter.render.segment.Shelf;
import io.moneyprinter.storyboard.Storyboard;
import io.moneyprinter.testkit.media.NextFfmpeg;
import io.moneyprinter.video.AccountId;
import io.moneyprinter.video.VideoId;
import io.moneyprinter.video.WorkClass;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Members come, share films, and go. */
@Tag("slow")
class GridTests {

	@TempDir
	private Path folder;

	@Test
	void aFilmOfSeveralMembersIsTheFilmOfOne() throws Exception {
		Storyboard board = SmallFilm.quick(this.folder.resolve("film"), 4).storyboard();
		Path alone = new FilmEngine(SmallFilm.ffmpeg(), new Shelf(this.folder.resolve("shelf")), Encoding.STANDARD)
			.render(board, this.folder.resolve("alone"), RenderProgress.SILENT)
			.video();
		try (Members members = new Members(this.folder)) {
			Grid first = members.join();
			Grid second = members.join();
			assertThat(first.members()).isEqualTo(2);
			Path together = render(first, first.runner(), board, "together");
			assertThat(Files.readAllBytes(together)).isEqualTo(Files.readAllBytes(alone));
			assertThat(second.tally().made()).isPositive();
			assertThat(first.tally().begun() + second.tally().begun()).isEqualTo(6);
			assertThat(this.folder.resolve("store/local/film-piece")).isNotEmptyDirectory();
			assertThat(frames(this.folder.resolve("store/local/film-frames"))).isZero();
		}
	}

	@Test
	@Tag("slow")
	void whoJoinsHelpsAndWhoLeavesBreaksNothing() throws Exception {
		Storyboard board = SmallFilm.slow(this.folder.resolve("film"), 5).storyboard();
		try (Members members = new Members(this.folder)) {
			Grid first = members.join();
			FutureTask<Path> film = begun(() -> render(first, first.runner(), board, "film-of-two"));
			until(() -> !first.running().isEmpty());
			Grid second = members.join();
			until(() -> !second.running().isEmpty());
			second.close();
			assertThat(film.get()).isNotEmptyFile();
			assertThat(second.tally().made()).isPositive();
			assertThat(second.tally().broken()).isZero();
			assertThat(first.tally().broken()).isZero();
			assertThat(first.tally().begun() + second.tally().begun()).isEqualTo(7);
		}
	}

	@Test
	void givingAFilmUpEndsItOnAllMembersWithinASecond() throws Exception {
		Storyboard board = SmallFilm.slow(this.folder.resolve("film"), 4).storyboard();
		VideoId video = VideoId.random();
		try (Members members = new Members(this.folder)) {
			Grid first = members.join();
			Grid second = members.join();
			SegmentRunner runner = first.runner().of(new Commission(video, AccountId.LOCAL, WorkClass.BULK));
			Thread caller = new Thread(() -> {
				try {
					render(first, runner, board, "unwanted");
				}
				catch (InterruptedException ex) {
					Thread.currentThread().interrupt();
				}
			});
			caller.start();
			until(() -> !second.running().isEmpty() && !first.running().isEmpty());
			assertThat(second.running().get(0).order().commission().video()).isEqualTo(video);
			until(() -> Programs.below(this.folder.resolve("member-1")).size() == 1);
			caller.interrupt();
			Thread.sleep(1000);
			assertThat(Programs.below(this.folder)).isEmpty();
			assertThat(second.running()).isEmpty();
			caller.join();
		}
	}

	@Test
	@Tag("slow")
	void membersOfOneShelfCarryNeitherFramesNorFiles() throws Exception {
		Storyboard board = SmallFilm.quick(this.folder.resolve("film"), 4).storyboard();
		try (Members members = new Members(this.folder)) {
			Grid first = members.join(this.folder.resolve("both"));
			Grid second = members.join(this.folder.resolve("both"));
			render(first, first.runner(), board, "together");
			assertThat(first.tally().begun() + second.tally().begun()).isEqualTo(6);
			assertThat(this.folder.resolve("store/local/film-frames")).doesNotExist();
			assertThat(this.folder.resolve("store/local/film-input")).doesNotExist();
		}
	}

	@Test
	void strangersDoNotMeet() throws Exception {
		try (Members ours = new Members(this.folder); Members theirs = ours.strangers()) {
			Grid first = ours.join();
			Grid second = theirs.join();
			assertThat(first.cluster()).isNotEqualTo(second.cluster()).endsWith(first.fingerprint());
			assertThat(first.members()).isEqualTo(1);
			assertThat(second.members()).isEqualTo(1);
		}
	}

	@Test
	void enginesOfTwoVersionsShareNeitherGridNorPieces() throws Exception {
		Storyboard board = SmallFilm.quick(this.folder.resolve("film"), 2).storyboard();
		try (Members members = new Members(this.folder)) {
			Grid old = members.join(this.folder.resolve("both"));
			Grid next = members.join(this.folder.resolve("both"),
					Ffmpeg.find(new FfmpegSettings(
							NextFfmpeg.of(SmallFilm.ffmpeg().executable(), this.folder.resolve("next")),
							SmallFilm.cache())));
			assertThat(next.fingerprint()).isNotEqualTo(old.fingerprint());
			assertThat(old.members()).isEqualTo(1);
			assertThat(next.members()).isEqualTo(1);
			render(old, old.runner(), board, "by-the-old");
			render(next, next.runner(), board, "by-the-next");
			assertThat(next.tally().begun()).isEqualTo(old.tally().begun()).isPositive();
		}
	}

	@Test
	void aGridOfOneNeedsNoStoreToFinishAFilm() throws Exception {
		Storyboard board = SmallFilm.quick(this.folder.resolve("film"), 2).storyboard();
		FaultyStore store = new FaultyStore(new LocalArtifactStore(this.folder.resolve("store")), Integer.MAX_VALUE);
		try (Members members = new Members(this.folder, store)) {
			Grid only = members.join();
			assertThat(render(only, only.runner(), board, "alone")).isNotEmptyFile();
		}
	}

	@Test
	@Tag("slow")
	void faultsOfTheStoreAreWaitedOut() throws Exception {
		Storyboard board = SmallFilm.quick(this.folder.resolve("film"), 3).storyboard();
		ArtifactStore store = new FaultyStore(new LocalArtifactStore(this.folder.resolve("store")), 6);
		try (Members members = new Members(this.folder, store)) {
			Grid first = members.join();
			members.join();
			assertThat(render(first, first.runner(), board, "late")).isNotEmptyFile();
		}
	}

	@Test
	@Tag("slow")
	void membersAreSeenUntilTheyLeave() throws Exception {
		try (Members members = new Members(this.folder)) {
			Grid first = members.join();
			Grid second = members.join();
			until(() -> members.board().all().size() == 2);
			assertThat(members.board().all()).extracting(NodeBoard.Sighting::node).allSatisfy((node) -> {
				assertThat(node.grid()).isEqualTo(first.cluster());
				assertThat(node.permits()).isEqualTo(1);
				assertThat(node.draining()).isFalse();
			});
			second.close();
			assertThat(members.board().all()).extracting((seen) -> seen.node().id()).containsExactly(first.id());
		}
	}

	private Path render(Grid grid, SegmentRunner runner, Storyboard board, String name) throws InterruptedException {
		return new FilmEngine(SmallFilm.ffmpeg(), new Shelf(grid.settings().pieces()), runner)
			.render(board, this.folder.resolve(name), RenderProgress.SILENT)
			.video();
	}

	private static <T> FutureTask<T> begun(Callable<T> work) {
		FutureTask<T> task = new FutureTask<>(work);
		Thread thread = new Thread(task, "film");
		thread.setDaemon(true);
		thread.start();
		return task;
	}

	private static long frames(Path stored) throws Exception {
		if (!Files.isDirectory(stored)) {
			return 0;
		}
		try (Stream<Path> all = Files.walk(stored)) {
			return all.filter(Files::isRegularFile).count();
		}
	}

	private static void until(Condition there) throws Exception {
		long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
		while (!there.holds()) {
			assertThat(System.nanoTime()).isLessThan(end);
			Thread.sleep(20);
		}
	}

	/** Comes true, sooner or later. */
	private interface Condition {

		boolean holds() throws Exception;

	}

}
