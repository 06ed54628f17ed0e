package io.moneyprinter.launcher.film;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;

import io.moneyprinter.launcher.api.VideoApi;
import io.moneyprinter.launcher.api.VideoView;
import io.moneyprinter.launcher.here.Desk;
import io.moneyprinter.launcher.place.CommonOptions;
import io.moneyprinter.launcher.place.ExitCode;
import io.moneyprinter.launcher.place.ServerOptions;
import io.moneyprinter.launcher.request.FilmOrder;
import io.moneyprinter.launcher.request.RequestOptions;
import io.moneyprinter.launcher.screen.Screen;
import io.moneyprinter.launcher.servers.UpCommand;
import io.moneyprinter.launcher.studio.PlatformStudio;
import io.moneyprinter.launcher.studio.Studio;
import io.moneyprinter.platform.Platform;
import io.moneyprinter.platform.keeper.PartState;
import io.moneyprinter.video.ReviewPoint;
import io.moneyprinter.video.VideoId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** From a topic to a film. */
@Command(name = "make", sortOptions = false, abbreviateSynopsis = true,
		header = "Makes a film of a topic and waits for it.",
		description = {
				"Brings the platform up if it is not, asks it for the film, shows how far it is and writes "
						+ "the film to a file. Ctrl-C leaves the platform working on it.",
				"With --review the film is held until you approve or reject it from another terminal; meanwhile this "
						+ "command says how, and waits.",
				"A file named with -o is replaced; without -o the name comes from the topic and never replaces "
						+ "anything." },
		footer = { "", "Examples:", "  ./moneyprinter make \"Why is the sea salty?\" -o film.mp4",
				"  ./moneyprinter make \"Tides\" --source tides.txt --length 45s --aspect 16:9",
				"  ./moneyprinter make \"Our garden\" --script garden.txt --material photos/*.jpg --music calm",
				"  ./moneyprinter make \"Tides\" --review script",
				"  ./moneyprinter make \"Tides\" --here --resolution 540",
				"  ./moneyprinter make \"Tides\" --here --storyboard tides" })
public final class MakeCommand implements Callable<Integer> {

	@Mixin
	private RequestOptions request;

	@Option(names = { "-o", "--output" }, paramLabel = "FILE", order = 1,
			description = "Where the film goes: a file, or a folder.")
	private @Nullable Path output;

	@Option(names = "--here", order = 2,
			description = "In this process alone, without servers: the same stages, the quickest first film.")
	private boolean here;

	@Option(names = "--storyboard", paramLabel = "FOLDER", order = 3,
			description = "Also writes how the film was cut to a folder, to be edited and rendered again with render.")
	private @Nullable Path storyboard;

	@Option(names = "--dry-run", order = 4, description = "Checks the request and estimates it; makes nothing.")
	private boolean dryRun;

	@Mixin
	private ServerOptions servers;

	@Mixin
	private CommonOptions common;

	@Spec
	private CommandSpec spec;

	@Override
	public Integer call() throws InterruptedException {
		Screen screen = this.common.screen();
		FilmOrder order = this.request.order();
		requireSomebodyToAsk(order.request().review());
		Platform platform = Platform.at(this.servers.on(this.common.settings()));
		if (this.dryRun) {
			return DryRun.of(order, platform, screen);
		}
		FilmFile file = FilmFile.of(this.output, order.request().topic());
		if (file.replaces()) {
			screen.note(Screen.quoted(file.path().toString()) + " exists and will be replaced.");
		}
		StoryboardFolder folder = (this.storyboard != null)
				? StoryboardFolder.of(this.storyboard, order.request().topic()) : null;
		try (Studio studio = studio(platform, screen)) {
			return make(studio, order, file, folder, screen);
		}
	}

	private void requireSomebodyToAsk(@Nullable ReviewPoint review) {
		if (this.here && review != null) {
			throw new ParameterException(this.spec.commandLine(),
					"--review is '" + review.id() + "'; with --here nobody could answer, so leave one of the two out.");
		}
	}

	private Studio studio(Platform platform, Screen screen) {
		if (this.here) {
			return Desk.open(this.common.settings().home().resolve("here"));
		}
		if (platform.status().state() != PartState.READY) {
			screen.note("Bringing the platform up; the first time this takes about a minute …");
		}
		return new PlatformStudio(VideoApi.of(UpCommand.bringUp(platform, screen)));
	}

	private static int make(Studio studio, FilmOrder order, FilmFile file, @Nullable StoryboardFolder folder,
			Screen screen) throws InterruptedException {
		Instant began = Instant.now();
		List<VideoId> videos = studio.order(order);
		int code = ExitCode.OK;
		for (int i = 0; i < videos.size(); i++) {
			screen.note("@|bold " + Screen.quoted(order.request().topic()) + "|@  @|faint " + videos.get(i) + "|@");
			VideoView end = new FilmWatch(studio, screen).follow(videos.get(i));
			code = Math.max(code, finish(studio, end, file.variant(i), began, screen));
			if (folder != null && end.published()) {
				Path cut = folder.variant(i).write(studio.parts(end.id()));
				screen
					.note("Edit how it was cut:  ./moneyprinter render " + Screen.quoted(cut.toString()) + " -o FILE");
			}
		}
		return code;
	}

	private static int finish(Studio studio, VideoView end, FilmFile file, Instant began, Screen screen) {
		if (!end.published()) {
			screen.note("@|red ✗|@ " + Report.failure(end));
			screen.note("See why:  ./moneyprinter logs");
			return ExitCode.FAILED;
		}
		long bytes = file.write((part) -> studio.fetch(end.id(), part));
		screen.note("");
		Report.of(end, file.path(), bytes, Duration.between(began, Instant.now())).forEach(screen::result);
		next(studio, screen);
		return ExitCode.OK;
	}

	private static void next(Studio studio, Screen screen) {
		screen.note("");
		screen.note("Next:  ./moneyprinter make TOPIC --source FILE      a script picked from your own text");
		screen.note("       ./moneyprinter make TOPIC --material FILE …  your own clips and pictures");
		screen.note(studio.goesOn() ? "       ./moneyprinter down                          ends the platform"
				: "       ./moneyprinter up                            many films at a time");
	}

}
