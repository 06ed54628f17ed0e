package io.moneyprinter.launcher.api;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import io.moneyprinter.artifacts.DomainJson;
import io.moneyprinter.video.Language;
import io.moneyprinter.video.Origin;
import io.moneyprinter.video.Scene;
import io.moneyprinter.video.Script;
import io.moneyprinter.video.VideoCommand;
import io.moneyprinter.video.VideoControl;
import io.moneyprinter.video.VideoId;
import io.moneyprinter.video.WorkClass;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ControlApiTests {

	private static final VideoId ID = VideoId.parse("2f1c5d2e-6c1b-5f0e-9a51-0f4d8e1b7c33");

	private static final Script SCRIPT = new Script("Tides", Language.ENGLISH,
			List.of(new Scene(1, "Moon", "The moon pulls.", List.of("moon"))), new Origin("outline", "An outline."));

	private final List<String> bodies = new ArrayList<>();

	@RegisterExtension
	private final ApiServer server = new ApiServer();

	@ParameterizedTest
	@CsvSource(quoteCharacter = '`',
			value = { "CANCEL,,,cancel,{}", "RETRY,,,retry,{}", "PAUSE,,,pause,{}", "RESUME,,,resume,{}",
					"APPROVE,,,approve,{}", "REJECT,Too long.,,reject,{\"reason\":\"Too long.\"}",
					"PRIORITIZE,,BULK,priority,{\"class\":\"bulk\"}" })
	void everyCommandHasAnAddress(VideoCommand command, String reason, WorkClass queue, String call, String body) {
		answering("/v1/videos/" + ID + "/" + call,
				"{\"outcome\":\"done\",\"sentence\":\"It is so.\",\"video\":" + VideoJson.running(ID) + "}");
		ControlAnswer answer = client().carryOut(new VideoControl(ID, command, reason, queue));
		assertThat(answer.done()).isTrue();
		assertThat(answer.sentence()).isEqualTo("It is so.");
		assertThat(answer.video()).extracting(VideoView::state).isEqualTo("running");
		assertThat(this.server.calls).containsExactly("POST /v1/videos/" + ID + "/" + call);
		assertThat(this.bodies).containsExactly(body);
	}

	@Test
	void aRefusalIsItsSentence() {
		this.server.json("/v1/videos/" + ID + "/cancel", 409, "{\"code\":\"STATE_CONFLICT\","
				+ "\"detail\":\"Its film is being handed on; that is too late to cancel.\"}");
		assertThatExceptionOfType(ApiException.class)
			.isThrownBy(() -> client().carryOut(VideoControl.of(ID, VideoCommand.CANCEL)))
			.withMessage("Its film is being handed on; that is too late to cancel.")
			.matches(ApiException::refused);
	}

	@Test
	void fetchesAScriptAndPutsAnotherInItsPlace() {
		answering("/v1/videos/" + ID + "/script", new String(DomainJson.write(SCRIPT), StandardCharsets.UTF_8));
		assertThat(client().script(ID)).isEqualTo(SCRIPT);
		client().rewrite(ID, SCRIPT);
		assertThat(this.server.calls).containsExactly("GET /v1/videos/" + ID + "/script",
				"PUT /v1/videos/" + ID + "/script");
		assertThat(this.bodies.get(1)).isEqualTo(new String(DomainJson.write(SCRIPT), StandardCharsets.UTF_8));
	}

	private void answering(String path, String body) {
		this.server.on(path, (exchange) -> {
			this.bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
			ApiServer.answer(exchange, 200, "application/json", body);
		});
	}

	private ControlApi client() {
		return this.server.controls();
	}

}
