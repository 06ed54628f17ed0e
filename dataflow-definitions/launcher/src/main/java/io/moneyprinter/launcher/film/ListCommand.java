package io.moneyprinter.launcher.film;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.Callable;

import io.moneyprinter.launcher.api.VideoApi;
import io.moneyprinter.launcher.api.VideoView;
import io.moneyprinter.launcher.place.CommonOptions;
import io.moneyprinter.launcher.place.ExitCode;
import io.moneyprinter.launcher.place.RunningPlatform;
import io.moneyprinter.launcher.screen.Screen;
import io.moneyprinter.launcher.screen.Table;
import io.moneyprinter.video.Hold;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists films. */
@Command(name = "list", sortOptions = false, header = "Lists the newest videos and how they stand.",
		footer = { "", "Example:", "  ./moneyprinter list -n 50" })
public final class ListCommand implements Callable<Integer> {

	private static final int LONGEST_TOPIC = 40;

	@Option(names = { "-n", "--limit" }, paramLabel = "COUNT", defaultValue = "20",
			description = "How many, 1 to 200 (default: ${DEFAULT-VALUE}).")
	private int limit;

	@Mixin
	private CommonOptions common;

	@Override
	public Integer call() {
		return print(VideoApi.of(RunningPlatform.addresses(this.common)).list(this.limit), this.common.screen());
	}

	static int print(List<VideoView> videos, Screen screen) {
		if (videos.isEmpty()) {
			screen.note("There are no videos yet. Make one:  ./moneyprinter make \"Why is the sea salty?\"");
			return ExitCode.OK;
		}
		Table table = new Table("ID", "STATE", "DONE", "ACCEPTED", "TOPIC");
		videos.forEach((video) -> table.row(video.id(), video.state(), video.percent() + " %", accepted(video),
				shortened(video.topic())));
		table.print(screen);
		videos.forEach((video) -> note(video, screen));
		return ExitCode.OK;
	}

	/** What does not go on by itself is what the list is looked at for. */
	private static void note(VideoView video, Screen screen) {
		Hold hold = video.hold();
		if (hold != null) {
			screen.result("");
			screen.result(video.id() + "  @|yellow " + video.state() + "|@  " + NextSteps.sentence(hold));
		}
	}

	private static String accepted(VideoView video) {
		return LocalDateTime.ofInstant(video.acceptedAt(), ZoneId.systemDefault())
			.format(DateTimeFormatter.ofPattern("MM-dd HH:mm"));
	}

	private static String shortened(String topic) {
		return (topic.codePointCount(0, topic.length()) <= LONGEST_TOPIC) ? topic
				: topic.substring(0, topic.offsetByCodePoints(0, LONGEST_TOPIC - 1)) + "…";
	}

}
