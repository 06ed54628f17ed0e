package io.moneyprinter.render;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import io.moneyprinter.footage.FrameSink;
import io.moneyprinter.footage.MotionShot;
import io.moneyprinter.footage.Span;
import io.moneyprinter.render.Films.Shade;
import io.moneyprinter.storyboard.Joint;
import io.moneyprinter.storyboard.Storyboard;
import io.moneyprinter.video.Canvas;
import io.moneyprinter.video.Origin;
import io.moneyprinter.video.VideoException;

/**
 * Renders one film again and again on a small disk, with ever more room, and says each
 * time what became of it. Runs in a process of its own, to which the disk belongs.
 */
final class FullDisk {

	private static final List<Integer> ROOM_KIB = List.of(0, 4, 8, 16, 40, 100, 200, 400);

	private FullDisk() {
	}

	/**
	 * Renders.
	 * @param args a folder for what the film is made of, and the small disk
	 */
	public static void main(String[] args) throws IOException, InterruptedException {
		Path disk = Path.of(args[1]);
		Storyboard film = Films.of(Path.of(args[0]), Joint.CUT, Shade.of(90), Shade.of(140));
		for (int room : ROOM_KIB) {
			Path ballast = fill(disk, room * 1024);
			System.out.println(room + " " + rendered(film, args[0], disk.resolve("work-" + room)));
			Files.delete(ballast);
			System.out.println("left " + left(disk.resolve("work-" + room)));
		}
		Path work = disk.resolve("work-filled");
		Storyboard filling = Films.of(Path.of(args[0]), Joint.CUT, new Filling(disk), Shade.of(140));
		System.out.println("9999 " + rendered(filling, args[0], work));
		Files.delete(disk.resolve("ballast"));
		System.out.println("left " + left(work));
		System.out.println("empty " + rendered(film, args[0], disk.resolve("work")));
		System.exit(0);
	}

	private static Path fill(Path disk, int room) throws IOException {
		Path ballast = disk.resolve("ballast");
		long bytes = Math.max(0, Files.getFileStore(disk).getUsableSpace() - room);
		return Files.write(ballast, new byte[(int) bytes]);
	}

	private static String rendered(Storyboard film, String shelf, Path work) throws InterruptedException {
		try {
			Films.engine(Path.of(shelf)).render(film, work, RenderProgress.SILENT);
			return "FILM";
		}
		catch (VideoException ex) {
			return ex.code() + " " + ex.sentence().lines().findFirst().orElse("");
		}
	}

	private static long left(Path work) throws IOException {
		if (!Files.exists(work)) {
			return 0;
		}
		try (Stream<Path> files = Files.list(work)) {
			return files.filter((file) -> file.getFileName().toString().endsWith(".mp4")).count();
		}
	}

	/**
	 * Takes all the room that was there when the film was begun.
	 *
	 * @param disk that is filled
	 */
	private record Filling(Path disk) implements MotionShot {

		private static final Shade SHADE = Shade.of(90);

		@Override
		public Span span() {
			return SHADE.span();
		}

		@Override
		public Canvas canvas() {
			return SHADE.canvas();
		}

		@Override
		public Origin origin() {
			return SHADE.origin();
		}

		@Override
		public String recipe() {
			return "filling";
		}

		@Override
		public void draw(long frameCount, FrameSink sink) throws IOException {
			fill(this.disk, 0);
			SHADE.draw(frameCount, sink);
		}

	}

}
