package io.moneyprinter.launcher.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import io.moneyprinter.launcher.screen.Screen;
import io.moneyprinter.media.Ffmpeg;
import io.moneyprinter.media.FfmpegSettings;
import io.moneyprinter.media.Workbench;
import io.moneyprinter.platform.home.PlatformSettings;

/**
 * What the grid gains and loses: a film by one member and by two, each on a processor of
 * its own with a shelf of its own; work that waits on one to sixteen members; and a film
 * during which one member joins, one leaves and one is killed.
 */
final class GridBench implements Bench {

	@Override
	public String name() {
		return "grid";
	}

	@Override
	public String header() {
		return "sharing films among members: speed, what is lost, a join, a leave and a kill -9 meanwhile";
	}

	@Override
	public BenchReport run(PlatformSettings settings, Screen screen) throws InterruptedException {
		return BenchFolder.during((folder) -> new Measuring(folder, screen).report());
	}

	/** One run, in a folder of its own. */
	private static final class Measuring {

		/** A film of one minute. */
		private static final int SCENES = 12;

		/** Both kinds of film so often in turns, since machines change their speed. */
		private static final int TIMES = 2;

		/** Of these each member makes some, before anything is measured. */
		private static final int WARM_SCENES = 2;

		private static final long WARM_LATER_MILLIS = 300;

		/** Long enough for a member to start in the middle, and for others to go. */
		private static final int DISTURBED_SCENES = 2 * SCENES;

		/** A shot for each scene, and what two of them share. */
		private static final int SEGMENTS = 2 * DISTURBED_SCENES - 1;

		private static final int AT_WORK_TRIES = 600;

		private static final int AT_WORK_PAUSE_MILLIS = 50;

		private final Path folder;

		private final Screen screen;

		private final BenchReport report = new BenchReport("grid");

		private int started;

		Measuring(Path folder, Screen screen) {
			this.folder = folder;
			this.screen = screen;
		}

		BenchReport report() throws IOException, InterruptedException {
			this.screen.note("Making clips and sounds …");
			Ffmpeg ffmpeg = Ffmpeg.find(FfmpegSettings.in(this.folder.resolve("shared/cache")));
			try (Workbench bench = ffmpeg.workbench(this.folder.resolve("shared/material"))) {
				BenchMaterial.make(bench, DISTURBED_SCENES * BenchFilm.SCENE_SECONDS);
			}
			this.screen.note(
					"A film by one member, one by two, and two films by two that know nothing of each other, in turns …");
			double one = 0;
			double two = 0;
			double apart = 0;
			for (int i = 0; i < TIMES; i++) {
				one += film(1) / TIMES;
				two += film(2) / TIMES;
				apart += filmsApart() / TIMES;
			}
			this.report.figure("oneMemberSeconds", one);
			this.report.figure("twoMembersSeconds", two);
			this.report.atLeast("speedup2", one / two, 1.8, "two members, split, transfer, sound and join included");
			this.report.figure("serialShare", Math.max(0, 2 * two / one - 1));
			// Processors share memory and heat: two that have nothing to do with each
			// other
			// are slower than one beside an idle one, and no grid can be faster than
			// they.
			this.report.figure("machineSpeedup2", 2 * one / apart);
			this.report.atLeast("speedup2OfMachine", apart / two / 2, 0.9, "1.8 of 2, of what the machine gives");
			waiting();
			disturbances();
			return this.report;
		}

		private double film(int members) throws IOException {
			Path store = freshStore();
			int port = freePort();
			List<GridProcess> all = new ArrayList<>();
			try {
				for (int i = 0; i < members; i++) {
					all.add(join(i, store, port));
				}
				GridProcess first = all.get(0);
				// What everything takes once: classes, fonts, what the compiler learns.
				first.filmMillis(WARM_SCENES * members, WARM_LATER_MILLIS);
				return first.filmMillis(SCENES, 0) / 1000.0;
			}
			finally {
				all.forEach(GridProcess::close);
			}
		}

		/** Seconds that a film takes while another member makes another, each alone. */
		private double filmsApart() throws IOException {
			List<GridProcess> all = new ArrayList<>();
			try {
				for (int i = 0; i < 2; i++) {
					all.add(join(i, freshStore(), freePort()));
				}
				together(all, WARM_SCENES, WARM_LATER_MILLIS);
				return together(all, SCENES, 0);
			}
			finally {
				all.forEach(GridProcess::close);
			}
		}

		private static double together(List<GridProcess> members, int scenes, long laterMillis) throws IOException {
			for (GridProcess member : members) {
				member.tell("film " + scenes + " " + laterMillis);
			}
			double seconds = 0;
			for (GridProcess member : members) {
				seconds += Long.parseLong(member.await("film")[1]) / 1000.0 / members.size();
			}
			return seconds;
		}

		private void waiting() throws IOException, InterruptedException {
			try (WaitingErrands errands = new WaitingErrands(freePort())) {
				for (int members = 1; members <= 16; members *= 2) {
					this.screen.note("Work that waits, on " + members + " members …");
					double efficiency = errands.efficiency(members);
					if (members == 16) {
						this.report.atLeast("efficiency16", efficiency, 0.9, "of linear");
					}
					else {
						this.report.figure("efficiency" + members, efficiency);
					}
				}
			}
		}

		private void disturbances() throws IOException, InterruptedException {
			this.screen.note("A film while members join, leave and are killed …");
			Path store = freshStore();
			int port = freePort();
			List<GridProcess> all = new ArrayList<>();
			try {
				for (int i = 0; i < 2; i++) {
					all.add(join(i, store, port));
				}
				GridProcess asking = all.get(0);
				GridProcess leaving = all.get(1);
				asking.tell("film " + DISTURBED_SCENES + " 0");
				awaitAtWork(leaving);
				GridProcess killed = join(1, store, port);
				all.add(killed);
				awaitAtWork(killed);
				GridTally left = GridTally.parse(leave(leaving));
				awaitAtWork(killed);
				GridTally dead = killed.tally();
				killed.kill();
				asking.await("film");
				told(asking.tally(), left, dead);
			}
			finally {
				all.forEach(GridProcess::close);
			}
		}

		private static String[] leave(GridProcess leaving) throws IOException {
			leaving.tell("leave");
			return leaving.await("tally");
		}

		/** The film is there: what is left to tell is what it cost. */
		private void told(GridTally asking, GridTally left, GridTally dead) {
			this.report.figure("segments", SEGMENTS);
			this.report.figure("segmentsByWhoLeft", left.made());
			this.report.figure("segmentsByWhoWasKilled", dead.made());
			this.report.atMost("segmentsRepeatedAfterKill", asking.begun() + left.begun() + dead.begun() - SEGMENTS, 1,
					"what the killed member had in hand");
			this.report.atMost("segmentsDisturbed", asking.broken() + left.broken(), 0, "none of a survivor's");
		}

		private static void awaitAtWork(GridProcess member) throws IOException, InterruptedException {
			for (int i = 0; i < AT_WORK_TRIES; i++) {
				if (member.tally().inHand() > 0) {
					return;
				}
				Thread.sleep(AT_WORK_PAUSE_MILLIS);
			}
			throw new IOException("A member of the grid has had nothing to do for half a minute.");
		}

		private GridProcess join(int processor, Path store, int port) throws IOException {
			int processors = Runtime.getRuntime().availableProcessors();
			return GridProcess.start(processor % processors, this.folder.resolve("member-" + ++this.started),
					this.folder.resolve("shared"), store, port);
		}

		private Path freshStore() throws IOException {
			return Files.createTempDirectory(this.folder, "store-");
		}

		private static int freePort() throws IOException {
			try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
				return socket.getLocalPort();
			}
		}

	}

}
