package io.moneyprinter.system;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import io.moneyprinter.platform.PlatformStatus;
import io.moneyprinter.platform.home.Home;
import io.moneyprinter.platform.home.PrivateFile;
import io.moneyprinter.platform.keeper.PartState;
import io.moneyprinter.platform.process.SupervisedApp;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * What the keeper mends when processes are killed, with films on their way.
 */
@Tag("slow")
@Timeout(value = 12, unit = TimeUnit.MINUTES)
class KeeperTests {

	private static final String IN_FLIGHT = "moneyprinter.stage.in-flight";

	@TempDir
	private Path folder;

	private TestPlatform platform;

	@BeforeEach
	void bringUp() throws IOException {
		this.platform = TestPlatform.up(TestPlatform.settings(this.folder.resolve("home")));
	}

	@AfterEach
	void bringDown() {
		this.platform.close();
	}

	@Test
	void afterADeathOfSkipperAllStreamsAreDeployedAgainAndNoFilmIsLost() throws Exception {
		this.platform.dataFlow().deploy("script-only", byHand());
		Set<Long> before = appPids();
		assertThat(before).hasSize(7);
		try (FilmLoad load = new FilmLoad(this.platform.films(), Duration.ofSeconds(2))) {
			load.awaitFilms(1);
			kill(this.platform.pids().get("skipper"));
			await("apps anew").atMost(Duration.ofMinutes(7))
				.until(() -> appPids(), (now) -> now.size() == 7 && Collections.disjoint(now, before));
			load.awaitFilms(1);
			load.awaitAllMade();
		}
		assertThat(before).noneMatch((pid) -> ProcessHandle.of(pid).isPresent());
		assertThat(this.platform.dataFlow().manifest("script-only", 0)).contains(IN_FLIGHT);
	}

	/**
	 * As somebody deploys a stream: with the file in the home, and a wish of their own.
	 */
	private Map<String, String> byHand() {
		Map<String, String> properties = new HashMap<>(PrivateFile
			.read(new Home(this.platform.platform().settings().home()).deployments().resolve("local.properties")));
		properties.put("app.script-processor." + IN_FLIGHT, "3");
		return properties;
	}

	@Test
	void ofTwoInstancesOneIsKilledAndBothAreThereAgain() throws Exception {
		this.platform.dataFlow().scale("films", "render-processor", 2);
		try (FilmLoad load = new FilmLoad(this.platform.films(), Duration.ofSeconds(2))) {
			load.awaitFilms(1);
			List<SupervisedApp> two = renderers();
			assertThat(two).extracting(SupervisedApp::instance)
				.containsExactlyInAnyOrder("films.render-processor-v1-0", "films.render-processor-v1-1");
			long killed = two.get(0).child().orElseThrow().pid();
			kill(killed);
			await("both").atMost(Duration.ofMinutes(1))
				.until(() -> renderers().stream()
					.filter((app) -> app.child().filter((child) -> child.pid() != killed).isPresent())
					.count() == 2);
			load.awaitFilms(2);
			load.awaitAllMade();
		}
		assertThat(renderers()).hasSize(2);
	}

	/** The processes of all app instances that are there and answer. */
	private Set<Long> appPids() {
		return this.platform.platform()
			.status()
			.parts()
			.stream()
			.filter((part) -> part.kind().equals("app") && part.state() == PartState.READY && part.pid() > 0)
			.map(PlatformStatus.Part::pid)
			.collect(Collectors.toSet());
	}

	private List<SupervisedApp> renderers() {
		return SupervisedApp.in(new Home(this.platform.platform().settings().home()).appRecords())
			.stream()
			.filter((app) -> app.app().equals("render-processor"))
			.toList();
	}

	private static void kill(long pid) {
		assertThat(ProcessHandle.of(pid).orElseThrow().destroyForcibly()).isTrue();
	}

}
