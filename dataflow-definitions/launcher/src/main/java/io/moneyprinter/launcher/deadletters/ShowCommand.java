package io.moneyprinter.launcher.deadletters;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.Callable;

import io.moneyprinter.artifacts.DomainJson;
import io.moneyprinter.launcher.api.ApiException;
import io.moneyprinter.launcher.api.DeadLetterApi;
import io.moneyprinter.launcher.api.DeadLetterView;
import io.moneyprinter.launcher.place.CommonOptions;
import io.moneyprinter.launcher.place.ExitCode;
import io.moneyprinter.launcher.place.RunningPlatform;
import io.moneyprinter.launcher.screen.Screen;
import io.moneyprinter.launcher.screen.Words;
import io.moneyprinter.video.StageName;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows a dead letter. */
@Command(name = "show", sortOptions = false, header = "Shows all that is known of a dead letter.",
		description = "The exit code is 1 when there is none of that id.",
		footer = { "", "Example:", "  ./moneyprinter dead-letters show 2-17" })
final class ShowCommand implements Callable<Integer> {

	@Parameters(paramLabel = "ID", description = "The dead letter's id, as list prints it.")
	private String id;

	@Option(names = "--json", order = 1, description = "One JSON object on standard output.")
	private boolean json;

	@Mixin
	private CommonOptions common;

	@Override
	public Integer call() {
		String letter = LetterIds.require(this.id);
		return of(letter, this.json, DeadLetterApi.of(RunningPlatform.addresses(this.common)), this.common.screen());
	}

	static int of(String id, boolean json, DeadLetterApi api, Screen screen) {
		try {
			DeadLetterView letter = api.find(id);
			if (json) {
				screen.plain(new String(DomainJson.write(letter), StandardCharsets.UTF_8));
			}
			else {
				show(letter, screen);
			}
			return ExitCode.OK;
		}
		catch (ApiException ex) {
			if (!ex.refused()) {
				throw ex;
			}
			screen.note("@|red ✗|@ " + Screen.quoted(String.valueOf(ex.getMessage())));
			return ExitCode.FAILED;
		}
	}

	private static void show(DeadLetterView letter, Screen screen) {
		StageName stage = letter.failure().stage();
		field(screen, "id", letter.id());
		field(screen, "given up", Words.moment(letter.at(), ZoneId.systemDefault()));
		field(screen, "origin", letter.origin());
		field(screen, "video", letter.videoId());
		field(screen, "attempt", (letter.attempt() > 0) ? letter.attempt() : null);
		field(screen, "stage", (stage != null) ? stage.id() : null);
		field(screen, "code", letter.failure().code());
		field(screen, "sentence", letter.failure().sentence());
		field(screen, "cause", letter.cause());
		Instant replayed = letter.replayedAt();
		field(screen, "replayed", (replayed != null) ? Words.moment(replayed, ZoneId.systemDefault()) : "no");
		field(screen, "message", letter.payload());
		if (replayed != null) {
			return;
		}
		screen.note("");
		screen.note("Send it on its way again:  ./moneyprinter dead-letters replay " + Screen.quoted(letter.id()));
	}

	private static void field(Screen screen, String name, @Nullable Object value) {
		String label = name;
		for (String line : String.valueOf((value != null) ? value : "-").split("\\R", -1)) {
			screen.result(String.format("@|faint %-9s|@ ", label) + Screen.quoted(line));
			label = "";
		}
	}

}
