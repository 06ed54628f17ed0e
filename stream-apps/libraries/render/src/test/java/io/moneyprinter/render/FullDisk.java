package io.moneyprinter.render;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import io.moneyprinter.render.Films.Shade;
import io.moneyprinter.storyboard.Storyboard;
import io.moneyprinter.storyboard.Joint;
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
			System.out.println(room + " " + rendered(film, disk.resolve("work-" + room)));
			Files.delete(ballast);
			System.out.println("left " + left(disk.resolve("work-" + room)));
		}
		System.out.println("empty " + rendered(film, disk.resolve("work")));
		System.exit(0);
	}

	private static Path fill(Path disk, int room) throws IOException {
		Path ballast = disk.resolve("ballast");
		long bytes = Math.max(0, Files.getFileStore(disk).getUsableSpace() - room);
		return Files.write(ballast, new byte[(int) bytes]);
	}

	private static String rendered(Storyboard film, Path work) throws InterruptedException {
		try {
			new FfmpegRenderer(Films.ffmpeg()).render(film, work, RenderProgress.SILENT);
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

}
