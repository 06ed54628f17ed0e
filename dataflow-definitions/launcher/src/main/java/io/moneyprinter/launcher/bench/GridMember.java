package io.moneyprinter.launcher.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

import io.moneyprinter.artifacts.local.LocalArtifactStore;
import io.moneyprinter.grid.Grid;
import io.moneyprinter.grid.GridSettings;
import io.moneyprinter.grid.cluster.Discovery;
import io.moneyprinter.grid.work.Workshop;
import io.moneyprinter.ledger.memory.InMemoryNodeBoard;
import io.moneyprinter.media.Ffmpeg;
import io.moneyprinter.media.FfmpegSettings;
import io.moneyprinter.render.FilmEngine;
import io.moneyprinter.render.RenderProgress;
import io.moneyprinter.render.segment.Shelf;

/**
 * A member of a grid in a process of its own, steered by lines: {@code tally},
 * {@code film SCENES LATER}, {@code leave}. It answers each with one.
 */
public final class GridMember {

	/** Longer than any segment takes on a busy machine. */
	private static final Duration DRAIN = Duration.ofMinutes(2);

	private static final Duration START = Duration.ofMinutes(2);

	private final Path home;

	private final Path material;

	private final Ffmpeg ffmpeg;

	private final Grid grid;

	private GridMember(Path home, Path shared, Path store, int port) {
		this.home = home;
		this.material = shared.resolve("material");
		this.ffmpeg = Ffmpeg.find(FfmpegSettings.in(shared.resolve("cache")));
		GridSettings settings = new GridSettings("bench-" + port,
				new Discovery("127.0.0.1", port, List.of("127.0.0.1"), null), 1, home.resolve("pieces"),
				home.resolve("work"), DRAIN, GridSettings.USUAL_KEEP);
		this.grid = Grid.join(settings, this.ffmpeg, new LocalArtifactStore(store),
				new InMemoryNodeBoard(Clock.systemUTC()));
	}

	/**
	 * Begins a member.
	 * @param arguments its own folder, the folder with what all films are made of, the
	 * store that its grid shares, and the first port of its grid
	 */
	public static void main(String[] arguments) throws IOException, InterruptedException {
		GridMember member = new GridMember(Path.of(arguments[0]), Path.of(arguments[1]), Path.of(arguments[2]),
				Integer.parseInt(arguments[3]));
		if (!member.grid.awaitJoined(START)) {
			throw new IOException("No grid could be joined.");
		}
		PrintStream out = System.out;
		out.println("member " + member.grid.id());
		BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
		for (String line = in.readLine(); line != null; line = in.readLine()) {
			out.println(member.answer(line.split(" ")));
		}
		System.exit(0);
	}

	private String answer(String[] words) throws IOException, InterruptedException {
		return switch (words[0]) {
			case "tally" -> told(this.grid.tally());
			case "film" -> film(Integer.parseInt(words[1]), Long.parseLong(words[2]));
			case "leave" -> leave();
			default -> "unknown";
		};
	}

	private static String told(Workshop.Tally tally) {
		return "tally " + tally.begun() + " " + tally.made() + " " + tally.broken();
	}

	private String film(int scenes, long laterMillis) throws IOException, InterruptedException {
		Path work = Files.createTempDirectory(this.home, "film-");
		BenchMaterial inputs = BenchMaterial.in(this.material);
		FilmEngine engine = new FilmEngine(this.ffmpeg, new Shelf(this.home.resolve("pieces")), this.grid.runner());
		long began = System.nanoTime();
		engine.render(new BenchFilm(scenes, -1, laterMillis, inputs.music()).storyboard(inputs), work,
				RenderProgress.SILENT);
		return "film " + Duration.ofNanos(System.nanoTime() - began).toMillis();
	}

	private String leave() {
		this.grid.close();
		return told(this.grid.tally());
	}

}
