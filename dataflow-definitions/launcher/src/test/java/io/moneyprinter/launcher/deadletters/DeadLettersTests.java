package io.moneyprinter.launcher.deadletters;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;

import io.moneyprinter.artifacts.DomainJson;
import io.moneyprinter.launcher.api.ApiServer;
import io.moneyprinter.launcher.api.DeadLetterView;
import io.moneyprinter.launcher.place.ExitCode;
import io.moneyprinter.launcher.screen.Screen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import picocli.CommandLine.Help.Ansi;

import static org.assertj.core.api.Assertions.assertThat;

class DeadLettersTests {

	private static final String VIDEO = "2f1c5d2e-6c1b-5f0e-9a51-0f4d8e1b7c33";

	private static final String LETTER = """
			{"id":"2-17","origin":"films.speech-processor-1@9","videoId":"%s","attempt":2,
			"failure":{"code":"RENDER_FAILED","sentence":"ffmpeg ended.","stage":"render"},
			"cause":"io.moneyprinter.X: ffmpeg ended.\\njava.io.IOException: broken \\u001b[31mpipe",
			"payload":"{\\"videoId\\":\\"%s\\"}","whole":true,"at":"2026-01-02T03:04:05Z","replayedAt":"2026-01-03T03:04:05Z"}"""
		.formatted(VIDEO, VIDEO);

	private static final String POISON = """
			{"id":"0-3","origin":"video-requests-0@5","attempt":0,
			"failure":{"code":"INVALID_REQUEST","sentence":"It is no JSON.","stage":null},
			"cause":"","whole":false,"at":"2026-01-02T03:04:05Z"}""";

	private final StringWriter out = new StringWriter();

	private final StringWriter err = new StringWriter();

	private final Screen screen = new Screen(new PrintWriter(this.out), new PrintWriter(this.err), Ansi.OFF, false);

	@RegisterExtension
	private final ApiServer server = new ApiServer();

	@Test
	void aListHasARowForEach() throws IOException {
		assertThat(ListCommand.print(List.of(letter(LETTER), letter(POISON)), false, this.screen))
			.isEqualTo(ExitCode.OK);
		List<String> lines = this.out.toString().lines().toList();
		assertThat(lines.get(0)).matches("ID +GIVEN UP +STAGE +CODE +REPLAYED +VIDEO");
		assertThat(lines.get(1)).matches("2-17  01-0[123] [0-9:]{8}  render  RENDER_FAILED +yes +" + VIDEO);
		assertThat(lines.get(2)).matches("0-3 +01-0[123] [0-9:]{8}  - +INVALID_REQUEST  no +-");
	}

	@Test
	void programsReadOneObjectForEach() throws IOException {
		ListCommand.print(List.of(letter(LETTER), letter(POISON)), true, this.screen);
		List<String> lines = this.out.toString().lines().toList();
		assertThat(lines).hasSize(2);
		assertThat(letter(lines.get(0))).isEqualTo(letter(LETTER));
		assertThat(letter(lines.get(1))).isEqualTo(letter(POISON));
	}

	@Test
	void nothingGivenUpIsSaid() {
		assertThat(ListCommand.print(List.of(), false, this.screen)).isEqualTo(ExitCode.OK);
		assertThat(this.err.toString()).isEqualToIgnoringNewLines("There are no dead letters.");
	}

	@Test
	void oneIsShownWithCauseAndMessage() {
		this.server.json("/v1/dead-letters/2-17", 200, LETTER);
		assertThat(ShowCommand.of("2-17", false, this.server.deadLetters(), this.screen)).isEqualTo(ExitCode.OK);
		assertThat(this.out.toString().lines()).contains("id        2-17", "origin    films.speech-processor-1@9",
				"video     " + VIDEO, "attempt   2", "stage     render", "code      RENDER_FAILED",
				"sentence  ffmpeg ended.", "cause     io.moneyprinter.X: ffmpeg ended.",
				"          java.io.IOException: broken  [31mpipe", "message   {\"videoId\":\"" + VIDEO + "\"}");
		assertThat(this.out.toString()).containsPattern("replayed  01-0[234] ");
		assertThat(this.err.toString()).isEmpty();
	}

	@Test
	void howToReplayIsSaid() {
		this.server.json("/v1/dead-letters/0-3", 200, POISON);
		ShowCommand.of("0-3", false, this.server.deadLetters(), this.screen);
		assertThat(this.out.toString().lines()).contains("video     -", "stage     -", "replayed  no");
		assertThat(this.err.toString()).contains("./moneyprinter dead-letters replay 0-3");
	}

	@Test
	void oneThatIsNotThereIsSaid() {
		this.server.json("/v1/dead-letters/9-9", 404, "{\"detail\":\"There is no dead letter '9-9'.\"}");
		assertThat(ShowCommand.of("9-9", true, this.server.deadLetters(), this.screen)).isEqualTo(ExitCode.FAILED);
		assertThat(this.err.toString()).contains("There is no dead letter '9-9'.");
	}

	@Test
	void eachIsReplayedAndARefusalSaid() {
		this.server
			.json("/v1/dead-letters/2-17/replay", 200, "{\"outcome\":\"done\",\"sentence\":\"It is tried again.\"}")
			.json("/v1/dead-letters/0-3/replay", 409, "{\"detail\":\"It belongs to no video.\"}");
		assertThat(ReplayCommand.replay(List.of("0-3", "2-17"), this.server.deadLetters(), this.screen, false))
			.isEqualTo(ExitCode.FAILED);
		assertThat(this.out.toString().lines()).containsExactly("✓ 2-17  It is tried again.");
		assertThat(this.err.toString().lines()).containsExactly("✗ 0-3  It belongs to no video.");
	}

	private static DeadLetterView letter(String json) throws IOException {
		return DomainJson.mapper().readValue(json, DeadLetterView.class);
	}

}
