package io.moneyprinter.launcher.render;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

import io.moneyprinter.launcher.film.FilmFile;
import io.moneyprinter.launcher.film.FilmFolder;
import io.moneyprinter.launcher.place.CommonOptions;
import io.moneyprinter.launcher.place.ExitCode;
import io.moneyprinter.launcher.screen.Screen;
import io.moneyprinter.launcher.screen.Words;
import io.moneyprinter.render.desk.BoardOrder;
import io.moneyprinter.render.desk.DeskFilm;
import io.moneyprinter.render.desk.FilmDesk;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** From a storyboard to a film. */
@Command(name = "render", sortOptions = false, header = "Renders a storyboard to a film, in this process alone.",
		description = {
				"A storyboard says in JSON what is seen, read and heard; stream-apps/docs/storyboard.md "
						+ "describes every field. Pieces of films are kept: what did not change is not rendered again.",
				"Files are found below the storyboard's folder, and below those named with --material." },
		footer = { "", "Examples:", "  ./moneyprinter render film.json -o film.mp4",
				"  ./moneyprinter render film.json --explain",
				"  ./moneyprinter render film.json -o film.mp4 --material ~/clips",
				"  ./moneyprinter render --schema > storyboard.schema.json" })
public final class RenderCommand implements Callable<Integer> {

	@Parameters(paramLabel = "STORYBOARD", arity = "0..1", description = "A JSON file.")
	private @Nullable Path storyboard;

	@Option(names = { "-o", "--output" }, paramLabel = "FILE", order = 1,
			description = "Where the film goes: a file, which is replaced, or a folder.")
	private @Nullable Path output;

	@Option(names = "--material", paramLabel = "FOLDER", order = 2,
			description = "Another folder below which the storyboard's files may lie; can be repeated.")
	private List<Path> material = List.of();

	@Option(names = "--explain", order = 3,
			description = "Prints what is there and what would be rendered; renders nothing.")
	private boolean explain;

	@Option(names = "--json", order = 4, description = "With --explain: as JSON.")
	private boolean json;

	@Option(names = "--schema", order = 5, description = "Prints the JSON Schema of storyboards.")
	private boolean schema;

	@Mixin
	private CommonOptions common;

	@Spec
	private CommandSpec spec;

	@Override
	public Integer call() throws InterruptedException {
		Screen screen = this.common.screen();
		if (this.schema) {
			screen.plain(FilmDesk.schema().stripTrailing());
			return ExitCode.OK;
		}
		if (this.storyboard == null) {
			throw new ParameterException(this.spec.commandLine(),
					"A storyboard is needed: render FILE.json -o FILE.mp4.");
		}
		if (this.json && !this.explain) {
			throw new ParameterException(this.spec.commandLine(), "--json goes with --explain.");
		}
		BoardOrder order = BoardOrder.read(this.storyboard, this.material);
		if (this.explain) {
			try (Workroom room = Workroom.open(this.common.settings().home())) {
				PlanReport.print(room.desk().plan(order, room.folder()), order, this.json, screen);
			}
			return ExitCode.OK;
		}
		return render(order, screen);
	}

	private static void write(DeskFilm.Beside made, FilmFile file) {
		if (Files.isDirectory(made.file())) {
			FilmFolder.of(file.path()).write(made.file());
		}
		else {
			file.write((part) -> Workroom.copy(made.file(), part));
		}
	}

	private int render(BoardOrder order, Screen screen) throws InterruptedException {
		FilmFile file = FilmFile.of(this.output, order.title());
		if (file.replaces()) {
			screen.note(Screen.quoted(file.path().toString()) + " exists and will be replaced.");
		}
		Instant began = Instant.now();
		try (Workroom room = Workroom.open(this.common.settings().home())) {
			DeskFilm film;
			try (RenderView view = RenderView.open(screen)) {
				film = room.desk().render(order, room.folder(), view);
			}
			long bytes = file.write((part) -> Workroom.copy(film.video(), part));
			film.beside().forEach((one) -> write(one, file.beside(one.ending())));
			film.remarks().forEach((remark) -> screen.note("@|yellow !|@ " + remark + " Fine if it is meant so."));
			screen.result("@|bold,green " + Screen.quoted(file.path().toString()) + "|@  "
					+ Words.time(Duration.ofMillis(film.lengthMillis())) + " long, " + film.frames() + " frames, "
					+ Words.size(bytes) + ", made in " + Words.time(Duration.between(began, Instant.now())));
			if (!film.beside().isEmpty()) {
				screen.result("  beside it  " + film.beside()
					.stream()
					.map((one) -> Screen.quoted(file.beside(one.ending()).path().getFileName().toString()))
					.collect(Collectors.joining(", ")));
			}
			return ExitCode.OK;
		}
	}

}
