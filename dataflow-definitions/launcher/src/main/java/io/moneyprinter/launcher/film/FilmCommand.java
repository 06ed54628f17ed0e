package io.moneyprinter.launcher.film;

import java.nio.file.Path;
import java.util.concurrent.Callable;

import io.moneyprinter.launcher.api.VideoApi;
import io.moneyprinter.launcher.api.VideoView;
import io.moneyprinter.launcher.place.CommonOptions;
import io.moneyprinter.launcher.place.ExitCode;
import io.moneyprinter.launcher.place.RunningPlatform;
import io.moneyprinter.launcher.screen.Screen;
import io.moneyprinter.launcher.screen.Words;
import io.moneyprinter.video.VideoId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Fetches a film. */
@Command(name = "film", sortOptions = false,
		header = "Writes a film that is published, or awaits your review, to a file.",
		description = "The exit code is 1 when there is no film.",
		footer = { "", "Example:", "  ./moneyprinter film 2f1c5d2e-6c1b-5f0e-9a51-0f4d8e1b7c33 -o film.mp4" })
public final class FilmCommand implements Callable<Integer> {

	@Parameters(paramLabel = "ID", description = "The video's id, as submit and list print it.")
	private String id;

	@Option(names = { "-o", "--output" }, paramLabel = "FILE", order = 1,
			description = "A file, which is replaced, or a folder; a name made from the topic without it.")
	private @Nullable Path output;

	@Mixin
	private CommonOptions common;

	@Override
	public Integer call() {
		Screen screen = this.common.screen();
		VideoId video = VideoId.parse(this.id);
		VideoApi api = VideoApi.of(RunningPlatform.addresses(this.common));
		VideoView view = api.find(video);
		if (!view.shown()) {
			screen.note((view.ended() || view.hold() != null) ? Report.failure(view) : "The film is not finished yet ("
					+ view.percent() + " %); follow it with  ./moneyprinter watch " + video);
			return ExitCode.FAILED;
		}
		FilmFile file = FilmFile.of(this.output, view.topic());
		long bytes = file.write((part) -> api.fetchFilm(video, part));
		screen.result(Screen.quoted(file.path().toString()) + "  " + Words.size(bytes));
		return ExitCode.OK;
	}

}
