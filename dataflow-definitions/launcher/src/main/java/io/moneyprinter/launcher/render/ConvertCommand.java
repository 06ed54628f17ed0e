package io.moneyprinter.launcher.render;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.ToLongFunction;

import io.moneyprinter.launcher.film.FilmFile;
import io.moneyprinter.launcher.film.FilmFolder;
import io.moneyprinter.launcher.place.CommonOptions;
import io.moneyprinter.launcher.place.ExitCode;
import io.moneyprinter.launcher.screen.Screen;
import io.moneyprinter.launcher.screen.Words;
import io.moneyprinter.render.desk.DeskRendition;
import io.moneyprinter.video.InvalidRequestException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** From one kind of file to another. */
@Command(name = "convert", sortOptions = false, header = "Turns a film into another format or size.", description = {
		"The format comes from the name's ending (.mp4, .webm, .gif, .hls) unless --format says otherwise. "
				+ "Pictures that are what is asked for are copied as they are. A GIF shows the first five seconds, "
				+ "without sound. HLS becomes a folder with the film in several sizes for streaming, and a master.m3u8.",
		"The film is opened inside ffmpeg's sandbox, whoever made it." },
		footer = { "", "Examples:", "  ./moneyprinter convert film.mp4 -o film.webm",
				"  ./moneyprinter convert film.mp4 -o small.mp4 --resolution 480 --crf 26",
				"  ./moneyprinter convert film.mp4 -o film-h265.mp4 --format h265",
				"  ./moneyprinter convert film.mp4 -o preview.gif", "  ./moneyprinter convert film.mp4 -o film.hls" })
public final class ConvertCommand implements Callable<Integer> {

	@Parameters(paramLabel = "FILM", description = "MP4, MOV, WebM, MKV, AVI, MPEG, FLV or Ogg.")
	private Path film = Path.of("");

	@Option(names = { "-o", "--output" }, paramLabel = "FILE", order = 1, required = true,
			description = "Where the result goes; a file that is there is replaced, and so is a folder made by this command.")
	private Path output = Path.of("");

	@Option(names = "--format", paramLabel = "FORMAT", order = 2, description = "h264, h265, webm, gif or hls.")
	private @Nullable String format;

	@Option(names = "--resolution", paramLabel = "PIXELS", order = 3,
			description = "Length of the shorter side, even, of a stream's largest size; the film's own unless given.")
	private @Nullable Integer resolution;

	@Option(names = "--crf", paramLabel = "FACTOR", order = 4,
			description = "The encoder's constant rate factor, 1 to 51 (webm: 63): less is better and larger.")
	private @Nullable Integer crf;

	@Option(names = "--most-kilobits", paramLabel = "KBIT", order = 5,
			description = "What a second of the picture may take at its peaks.")
	private @Nullable Integer mostKilobits;

	@Mixin
	private CommonOptions common;

	@Override
	public Integer call() throws InterruptedException {
		Screen screen = this.common.screen();
		if (!Files.isRegularFile(this.film)) {
			throw InvalidRequestException.of("FILM", this.film, "a file that exists");
		}
		DeskRendition rendition = DeskRendition.of((this.format != null) ? this.format : ending(), this.resolution,
				this.crf, this.mostKilobits);
		if (rendition.inFolder()) {
			FilmFolder folder = FilmFolder.of(this.output);
			replacing(folder.path(), folder.replaces(), screen);
			return convert(rendition, folder.path(), folder::write, screen);
		}
		FilmFile file = FilmFile.of(this.output, "film");
		if (same(file.path())) {
			throw InvalidRequestException.of("-o", this.output, "another file than the film");
		}
		replacing(file.path(), file.replaces(), screen);
		return convert(rendition, file.path(), (made) -> file.write((part) -> Workroom.copy(made, part)), screen);
	}

	private static void replacing(Path path, boolean there, Screen screen) {
		if (there) {
			screen.note(Screen.quoted(path.toString()) + " exists and will be replaced.");
		}
	}

	private int convert(DeskRendition rendition, Path path, ToLongFunction<Path> writer, Screen screen)
			throws InterruptedException {
		Instant began = Instant.now();
		try (Workroom room = Workroom.open(this.common.settings().home())) {
			Path made;
			try (RenderView view = RenderView.open(screen)) {
				made = room.desk().convert(this.film, rendition, room.folder(), view);
			}
			long bytes = writer.applyAsLong(made);
			screen.result("@|bold,green " + Screen.quoted(path.toString()) + "|@  " + Words.size(bytes) + ", made in "
					+ Words.time(Duration.between(began, Instant.now())));
			return ExitCode.OK;
		}
	}

	private String ending() {
		String name = String.valueOf(this.output.getFileName()).toLowerCase(Locale.ROOT);
		String ending = name.substring(name.lastIndexOf('.') + 1);
		return switch (ending) {
			case "mp4", "m4v", "mov" -> "h264";
			case "webm" -> "webm";
			case "gif" -> "gif";
			case "hls" -> "hls";
			default -> throw InvalidRequestException.of("-o", this.output,
					"a name that ends in .mp4, .webm, .gif or .hls, or any with --format");
		};
	}

	private boolean same(Path path) {
		try {
			return Files.exists(path) && Files.isSameFile(this.film, path);
		}
		catch (IOException ex) {
			return false;
		}
	}

}
