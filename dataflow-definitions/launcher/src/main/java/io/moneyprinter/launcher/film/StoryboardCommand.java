package io.moneyprinter.launcher.film;

import java.nio.file.Path;
import java.util.concurrent.Callable;

import io.moneyprinter.launcher.api.VideoApi;
import io.moneyprinter.launcher.api.VideoView;
import io.moneyprinter.launcher.place.CommonOptions;
import io.moneyprinter.launcher.place.ExitCode;
import io.moneyprinter.launcher.place.RunningPlatform;
import io.moneyprinter.launcher.screen.Screen;
import io.moneyprinter.video.VideoId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Fetches how a film was cut. */
@Command(name = "storyboard", sortOptions = false,
		header = "Writes how a film was cut to a folder, to be edited and rendered again.",
		description = {
				"The folder holds film.json and the files that it names: the narration and own material. Every shot is a "
						+ "scene; stream-apps/docs/storyboard.md describes the fields.",
				"The exit code is 1 when there is no film." },
		footer = { "", "Example:", "  ./moneyprinter storyboard 2f1c5d2e-6c1b-5f0e-9a51-0f4d8e1b7c33 -o sea",
				"  ./moneyprinter render sea/film.json -o film.mp4" })
public final class StoryboardCommand implements Callable<Integer> {

	@Parameters(paramLabel = "ID", description = "The video's id, as submit and list print it.")
	private String id;

	@Option(names = { "-o", "--output" }, paramLabel = "FOLDER", order = 1,
			description = "A folder that is not there yet or empty; a name made from the topic without it.")
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
		Path storyboard = StoryboardFolder.of(this.output, view.topic()).write(api.parts(video));
		screen.result(Screen.quoted(storyboard.toString()));
		screen.note("Render it:  ./moneyprinter render " + Screen.quoted(storyboard.toString()) + " -o film.mp4");
		return ExitCode.OK;
	}

}
