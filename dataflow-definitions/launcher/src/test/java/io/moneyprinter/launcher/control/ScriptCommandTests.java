package io.moneyprinter.launcher.control;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import io.moneyprinter.artifacts.DomainJson;
import io.moneyprinter.launcher.api.ApiServer;
import io.moneyprinter.launcher.place.ExitCode;
import io.moneyprinter.launcher.screen.Screen;
import io.moneyprinter.video.InvalidRequestException;
import io.moneyprinter.video.Language;
import io.moneyprinter.video.Origin;
import io.moneyprinter.video.Scene;
import io.moneyprinter.video.Script;
import io.moneyprinter.video.VideoException;
import io.moneyprinter.video.VideoId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import picocli.CommandLine.Help.Ansi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ScriptCommandTests {

	private static final VideoId ID = VideoId.random();

	private static final Script SCRIPT = new Script("Tides", Language.ENGLISH,
			List.of(new Scene(1, "Moon", "The moon pulls.", List.of("moon"))), new Origin("outline", "An outline."));

	private final StringWriter out = new StringWriter();

	private final StringWriter err = new StringWriter();

	private final List<Script> put = new ArrayList<>();

	@RegisterExtension
	private final ApiServer server = new ApiServer();

	@Test
	void showsTheScriptAlone() {
		serveScript();
		assertThat(run(null, false)).isEqualTo(ExitCode.OK);
		assertThat(this.out.toString().strip()).isEqualTo(ScriptText.write(SCRIPT).strip());
		assertThat(this.err.toString()).contains("An outline.");
		assertThat(this.put).isEmpty();
	}

	@Test
	void programsReadItWhole() throws IOException {
		serveScript();
		assertThat(run(null, true)).isEqualTo(ExitCode.OK);
		assertThat(DomainJson.mapper().readValue(this.out.toString(), Script.class)).isEqualTo(SCRIPT);
	}

	@Test
	void whatWasShownAndEditedIsPutInItsPlace() {
		serveScript();
		String edited = ScriptText.write(SCRIPT).replace("The moon pulls.", "The moon pulls, and so does the sun.");
		assertThat(run(edited, false)).isEqualTo(ExitCode.OK);
		assertThat(this.put).singleElement()
			.extracting((script) -> script.scenes().get(0).narration())
			.isEqualTo("The moon pulls, and so does the sun.");
		assertThat(this.err.toString()).contains("./moneyprinter approve " + ID);
		assertThat(this.out.toString()).isEmpty();
	}

	@Test
	void jsonCanBePutInItsPlaceToo() {
		serveScript();
		String json = new String(DomainJson.write(SCRIPT), StandardCharsets.UTF_8);
		assertThat(run(json.replace("Tides", "Ebb"), false)).isEqualTo(ExitCode.OK);
		assertThat(this.put).singleElement().extracting(Script::title).isEqualTo("Ebb");
	}

	@Test
	void whatIsNoScriptIsNotSent() {
		serveScript();
		assertThatExceptionOfType(VideoException.class).isThrownBy(() -> run("{\"title\":1", false))
			.withMessageStartingWith("The edited script cannot be read: Unexpected end-of-input");
		assertThatExceptionOfType(VideoException.class)
			.isThrownBy(() -> run("{\"title\":\"T\",\"language\":\"en\",\"scenes\":[]}", false))
			.withMessage("The edited script cannot be read: A script needs at least one scene.");
		assertThatExceptionOfType(VideoException.class).isThrownBy(() -> run("{\"title\":\"T\"}", false))
			.withMessageStartingWith("The edited script cannot be read: a field is missing");
		assertThatExceptionOfType(InvalidRequestException.class).isThrownBy(() -> run("only words", false));
		assertThat(this.put).isEmpty();
	}

	@Test
	void aRefusalIsSaid() {
		this.server.json("/v1/videos/" + ID + "/script", 409, "{\"detail\":\"Its script is not written yet.\"}");
		assertThat(run(null, false)).isEqualTo(ExitCode.FAILED);
		assertThat(this.err.toString()).contains("✗ Its script is not written yet.");
	}

	private void serveScript() {
		this.server.on("/v1/videos/" + ID + "/script", (exchange) -> {
			if (exchange.getRequestMethod().equals("PUT")) {
				this.put.add(DomainJson.mapper().readValue(exchange.getRequestBody().readAllBytes(), Script.class));
			}
			ApiServer.answer(exchange, 200, "application/json",
					new String(DomainJson.write(SCRIPT), StandardCharsets.UTF_8));
		});
	}

	private int run(@Nullable String edited, boolean json) {
		Screen screen = new Screen(new PrintWriter(this.out), new PrintWriter(this.err), Ansi.OFF, false);
		return ScriptCommand.of(ID, edited, json, this.server.controls(), screen);
	}

}
