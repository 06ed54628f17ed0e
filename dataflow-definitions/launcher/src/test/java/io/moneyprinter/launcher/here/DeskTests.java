package io.moneyprinter.launcher.here;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.moneyprinter.artifacts.DomainJson;
import io.moneyprinter.launcher.api.VideoView;
import io.moneyprinter.launcher.request.FilmOrder;
import io.moneyprinter.launcher.studio.Studio;
import io.moneyprinter.video.StageName;
import io.moneyprinter.video.VideoEvent;
import io.moneyprinter.video.VideoId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class DeskTests {

	private static final FilmOrder ORDER = order("{\"topic\":\"Tides\",\"script\":\"The moon pulls the sea.\","
			+ "\"lengthSeconds\":2,\"picture\":{\"resolution\":180,\"framesPerSecond\":24}}");

	@TempDir
	Path folder;

	@Test
	void makesAFilmByTheStagesOfThePlatformAndRemembersIt() throws IOException, InterruptedException {
		List<VideoEvent> first = new ArrayList<>();
		try (Studio desk = Desk.open(this.folder)) {
			VideoId id = desk.order(ORDER).get(0);
			VideoView end = desk.follow(id, first::add, (view) -> {
			});
			assertThat(end.failure()).isNull();
			assertThat(end.published()).isTrue();
			assertThat(end.film()).isNotNull().satisfies((film) -> assertThat(film.lengthMillis()).isPositive());
			Path film = this.folder.resolve("film.mp4");
			desk.fetch(id, film);
			assertThat(new String(Files.readAllBytes(film), 4, 4, StandardCharsets.US_ASCII)).isEqualTo("ftyp");
		}
		assertThat(completed(first)).containsExactly(StageName.values());
		assertThat(first).last().isInstanceOf(VideoEvent.VideoPublished.class);
		assertThat(again()).hasSize(StageName.values().length).allMatch(VideoEvent.StageCompleted::reused);
	}

	@Test
	void breakingOffLeavesNoWorker() throws IOException {
		Process worker = new ProcessBuilder("sleep", "60").start();
		Desk.endWorkers();
		assertThat(worker.isAlive()).isFalse();
	}

	private List<VideoEvent.StageCompleted> again() throws InterruptedException {
		List<VideoEvent> second = new ArrayList<>();
		try (Studio desk = Desk.open(this.folder)) {
			desk.follow(desk.order(ORDER).get(0), second::add, (view) -> {
			});
		}
		return second.stream()
			.filter(VideoEvent.StageCompleted.class::isInstance)
			.map(VideoEvent.StageCompleted.class::cast)
			.toList();
	}

	private static List<StageName> completed(List<VideoEvent> events) {
		return events.stream()
			.filter(VideoEvent.StageCompleted.class::isInstance)
			.map((event) -> ((VideoEvent.StageCompleted) event).stage())
			.toList();
	}

	private static FilmOrder order(String json) {
		byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
		return new FilmOrder(bytes, DomainJson.readRequest(bytes), Map.of());
	}

}
