package io.moneyprinter.launcher.schedule;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;

import io.moneyprinter.launcher.api.ApiException;
import io.moneyprinter.launcher.api.ApiServer;
import io.moneyprinter.launcher.api.ScheduleView;
import io.moneyprinter.launcher.place.ExitCode;
import io.moneyprinter.launcher.screen.Screen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import picocli.CommandLine.Help.Ansi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ScheduleCommandTests {

	private static final String NIGHTLY = """
			{"name":"nightly","task":"upkeep","parameters":{"steps":"expire"},"cron":"30 2 * * *","zone":"Europe/Berlin",
			"misfire":"once","overlap":"skip","blackouts":[],"paused":%s,"next":["2026-11-24T01:30:00Z"]}""";

	private static final ScheduleView.Order ORDER = new ScheduleView.Order("nightly", "upkeep",
			Map.of("steps", "expire"), "30 2 * * *", "Europe/Berlin", "once", "skip", List.of());

	private final StringWriter out = new StringWriter();

	private final StringWriter err = new StringWriter();

	private final Screen screen = new Screen(new PrintWriter(this.out), new PrintWriter(this.err), Ansi.OFF, false);

	@RegisterExtension
	private final ApiServer server = new ApiServer();

	@Test
	void oneIsAddedAndItsTimesAreSaid() {
		this.server.json("/v1/schedules", 201, NIGHTLY.formatted(false));
		assertThat(AddCommand.tell(this.server.schedules().add(ORDER), false, this.screen)).isEqualTo(ExitCode.OK);
		assertThat(this.out.toString().lines().toList()).hasSize(2)
			.first()
			.isEqualTo("✓ nightly launches upkeep by the clocks of Europe/Berlin; next, by yours:");
		assertThat(this.server.calls).containsExactly("POST /v1/schedules");
	}

	@Test
	void whatIsRefusedIsSaid() {
		this.server.json("/v1/schedules", 409, "{\"detail\":\"There is a schedule 'nightly' already.\"}");
		assertThatExceptionOfType(ApiException.class).isThrownBy(() -> this.server.schedules().add(ORDER))
			.withMessageContaining("There is a schedule 'nightly' already.");
	}

	@Test
	void aListHasARowForEach() {
		this.server.json("/v1/schedules", 200,
				"{\"schedules\":[" + NIGHTLY.formatted(false) + "," + NIGHTLY.formatted(true) + "]}");
		assertThat(ListCommand.print(this.server.schedules().list(), false, this.screen)).isEqualTo(ExitCode.OK);
		List<String> lines = this.out.toString().lines().toList();
		assertThat(lines.get(0)).matches("NAME +TASK +CRON +ZONE +NEXT +PARAMETERS");
		assertThat(lines.get(1))
			.matches("nightly +upkeep +30 2 \\* \\* \\* +Europe/Berlin +11-2[34] [0-9:]{8} +steps=expire");
		assertThat(lines.get(2)).contains("paused");
	}

	@Test
	void noneIsSaid() {
		ListCommand.print(List.of(), false, this.screen);
		HistoryCommand.print(List.of(), false, this.screen);
		assertThat(this.err.toString().lines()).containsExactly("There are no schedules.",
				"None of its times has come yet.");
	}

	@Test
	void aHistoryTellsWhatBecameOfEachTime() {
		this.server.json("/v1/schedules/nightly/history", 200,
				"""
						{"turns":[{"planned":"2026-11-24T01:30:00Z","byHand":false,"outcome":"overlapped","decided":"2026-11-24T01:30:01Z",
						"sentence":"The task launched before still ran."},
						{"planned":"2026-11-23T01:30:00Z","byHand":true,"outcome":"launched","decided":"2026-11-23T01:30:01Z","run":7},
						{"planned":"2026-11-22T01:30:00Z","byHand":false,"outcome":"launched","decided":"2026-11-22T01:30:01Z","run":6,
						"ended":"2026-11-22T01:31:00Z","result":"failed","sentence":"Its process is gone."}]}""");
		HistoryCommand.print(this.server.schedules().history("nightly", 20), false, this.screen);
		List<String> lines = this.out.toString().lines().toList();
		assertThat(lines.get(1)).endsWith("The task launched before still ran.").contains("overlapped");
		assertThat(lines.get(2)).startsWith("by hand, ").endsWith("launched    7");
		assertThat(lines.get(3)).matches(".* failed +6 +Its process is gone\\.");
		assertThat(this.server.calls).containsExactly("GET /v1/schedules/nightly/history?limit=20");
	}

	@Test
	void commandsCallWhatTheyAreNamedAfter() {
		String done = "{\"outcome\":\"done\",\"sentence\":\"It is so.\"}";
		this.server.json("/v1/schedules/nightly", 200, done);
		this.server.schedules().ask("nightly", "pause");
		this.server.schedules().ask("nightly", "run");
		assertThat(this.server.schedules().remove("nightly").done()).isTrue();
		assertThat(this.server.calls).containsExactly("POST /v1/schedules/nightly/pause",
				"POST /v1/schedules/nightly/run", "DELETE /v1/schedules/nightly");
	}

}
