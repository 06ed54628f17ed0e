package io.moneyprinter.launcher.api;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

import io.moneyprinter.platform.home.PlatformException;
import io.moneyprinter.video.ErrorCode;
import io.moneyprinter.video.VideoId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class VideoApiTests {

	private static final VideoId ID = VideoId.parse("2f1c5d2e-6c1b-5f0e-9a51-0f4d8e1b7c33");

	@TempDir
	Path folder;

	@RegisterExtension
	private final ApiServer server = new ApiServer();

	@RegisterExtension
	private final ApiServer store = new ApiServer();

	@Test
	void asksForAFilmAndGetsItsId() {
		this.server.json("/v1/videos", 202, "{\"id\":\"" + ID + "\",\"links\":{},\"videos\":[{\"id\":\"" + ID
				+ "\",\"fresh\":true,\"links\":{}}]}");
		assertThat(client().submit("{\"topic\":\"x\"}".getBytes())).containsExactly(ID);
	}

	@Test
	void repeatsTheSentenceOfARefusal() {
		this.server.json("/v1/videos", 400,
				"{\"detail\":\"The field 'topic' is 'empty'; allowed: 1 to 500 characters.\"}");
		assertThatExceptionOfType(ApiException.class).isThrownBy(() -> client().submit("{}".getBytes()))
			.withMessage("The field 'topic' is 'empty'; allowed: 1 to 500 characters.")
			.matches(ApiException::callersFault);
	}

	@Test
	void anAnswerWithoutASentenceStillBecomesOne() {
		this.server.json("/v1/videos", 502, "<html>bad gateway</html>");
		assertThatExceptionOfType(ApiException.class).isThrownBy(() -> client().submit("{}".getBytes()))
			.withMessage("The API answered 502 to /v1/videos.")
			.matches((refusal) -> !refusal.callersFault());
	}

	@Test
	void namesTheAddressThatDoesNotAnswer() throws IOException {
		Path key = Files.writeString(this.folder.resolve("key"), "test-key-0123456789");
		VideoApi nobody = new VideoApi(URI.create("http://127.0.0.1:9"), key);
		assertThatExceptionOfType(PlatformException.class).isThrownBy(() -> nobody.find(ID))
			.withMessageContaining("http://127.0.0.1:9 does not answer");
	}

	@Test
	void namesTheKeyFileThatCannotBeRead() {
		assertThatExceptionOfType(PlatformException.class)
			.isThrownBy(() -> new VideoApi(URI.create("http://127.0.0.1:9"), this.folder.resolve("none")))
			.withMessageContaining(this.folder.resolve("none").toString());
	}

	@Test
	void readsHowAVideoStands() {
		this.server.json("/v1/videos/" + ID, 200, VideoJson.failed(ID));
		VideoView view = client().find(ID);
		assertThat(view.ended()).isTrue();
		assertThat(view.published()).isFalse();
		assertThat(view.failure()).isNotNull().satisfies((failure) -> {
			assertThat(failure.code()).isEqualTo(ErrorCode.RENDER_FAILED);
			assertThat(failure.sentence()).isEqualTo("ffmpeg ended with an error.");
		});
	}

	@Test
	void listsThoseBeforeAnother() {
		this.server.json("/v1/videos", 200, "{\"videos\":[" + VideoJson.running(ID) + "],\"next\":\"/v1/videos\"}");
		VideoId before = VideoId.random();
		assertThat(client().list(3, before)).extracting(VideoView::id).containsExactly(ID);
		assertThat(client().list(3)).hasSize(1);
		assertThat(this.server.calls).containsExactly("GET /v1/videos?limit=3&before=" + before,
				"GET /v1/videos?limit=3");
	}

	@Test
	void fetchesAFilmByRedirectAndShowsTheKeyToTheApiAlone() throws IOException {
		this.store.json("/film.mp4", 200, "must not be reached with a key");
		this.server.on("/v1/videos/" + ID + "/film", (exchange) -> {
			exchange.getResponseHeaders().set("Location", this.store.uri() + "/film.mp4?signature=1");
			exchange.sendResponseHeaders(302, -1);
		});
		Path film = this.folder.resolve("film.mp4");
		// The store of this test lets nobody in without the key, which it must not be
		// shown.
		assertThatExceptionOfType(ApiException.class).isThrownBy(() -> client().fetchFilm(ID, film))
			.matches((refusal) -> refusal.status() == 401);
		assertThat(this.store.calls).containsExactly("GET /film.mp4?signature=1");
	}

	@Test
	void handsInOwnMaterial() throws IOException {
		Path clip = Files.writeString(this.folder.resolve("clip.mp4"), "bytes of a clip");
		StringBuilder received = new StringBuilder();
		this.server.on("/v1/materials", (exchange) -> {
			received.append(new String(exchange.getRequestBody().readAllBytes()));
			ApiServer.answer(exchange, 201, "application/json", "{}");
		});
		client().upload(clip);
		assertThat(received).hasToString("bytes of a clip");
	}

	private VideoApi client() {
		return this.server.client();
	}

}
