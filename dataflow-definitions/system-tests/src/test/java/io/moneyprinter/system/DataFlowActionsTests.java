package io.moneyprinter.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import com.fasterxml.jackson.databind.JsonNode;
import io.moneyprinter.platform.home.Home;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.awaitility.Awaitility.await;

/**
 * The cells of the table in {@code actions.md}: what the shell says it did is looked up
 * over REST, and what upstream cannot do is shown to fail.
 */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(value = 8, unit = TimeUnit.MINUTES)
class DataFlowActionsTests {

	private static final String SCRIPT = "stream-apps/script-processor";

	private static final Path NEXT = TestPlatform.jar(SCRIPT, "0.1.2");

	@TempDir
	private static Path folder;

	private TestPlatform platform;

	private DataFlow dataFlow;

	@BeforeAll
	void bringUp() throws Exception {
		Files.copy(TestPlatform.jar(SCRIPT, "0.1.0"), NEXT, StandardCopyOption.REPLACE_EXISTING);
		this.platform = TestPlatform.up(TestPlatform.settings(folder.resolve("home")));
		this.dataFlow = this.platform.dataFlow();
	}

	@AfterAll
	void bringDown() throws IOException {
		this.platform.close();
		Files.deleteIfExists(NEXT);
	}

	@Test
	void theShellLooksAtEverything() throws Exception {
		assertThat(shell("app list", "app info --name script-processor --type processor", "stream list",
				"stream info --name films", "stream validate --name films", "stream history --name films",
				"stream manifest --name films", "stream platform-list", "runtime apps"))
			.isZero();
		assertThat(shell("script --file " + script("app list", "stream list"))).isZero();
	}

	@Test
	void theShellCreatesDeploysUndeploysAndDestroys() throws Exception {
		Path properties = deployments().resolve("local.properties");
		assertThat(shell("stream create --name by-hand --definition \":script-requests > script-processor > :scripts\"",
				"stream deploy --name by-hand --propertiesFile " + properties))
			.isZero();
		this.dataFlow.awaitDeployed("by-hand");
		assertThat(shell("stream undeploy --name by-hand")).isZero();
		await().atMost(1, TimeUnit.MINUTES).until(() -> this.dataFlow.status("by-hand"), "undeployed"::equals);
		assertThat(shell("stream destroy --name by-hand")).isZero();
		assertThatIOException().isThrownBy(() -> this.dataFlow.status("by-hand"));
	}

	@Test
	void theShellScalesUpdatesAndRollsBack() throws Exception {
		this.dataFlow.register("processor", "script-processor", "0.1.2", NEXT);
		assertThat(shell("stream scale app instances --name films --applicationName publish-sink --count 2")).isZero();
		await().atMost(2, TimeUnit.MINUTES).until(() -> this.dataFlow.instances("films", "publish-sink").size() == 2);
		this.dataFlow.awaitDeployed("films");
		assertThat(shell("stream update --name films --properties \"version.script-processor=0.1.2\"")).isZero();
		this.dataFlow.awaitRelease("films", 2);
		assertThat(this.dataFlow.version("films", "script-processor")).isEqualTo("0.1.2");
		assertThat(shell("stream rollback --name films --releaseVersion 1")).isZero();
		this.dataFlow.awaitRelease("films", 3);
		assertThat(this.dataFlow.version("films", "script-processor")).isEqualTo("0.1.0");

		assertThat(shell("app default --id processor:script-processor --version 0.1.2")).isZero();
		assertThat(this.dataFlow.get("/apps/processor/script-processor").path("version").asText()).isEqualTo("0.1.2");
		this.dataFlow.makeDefault("processor", "script-processor", "0.1.0");
		assertThat(this.dataFlow.get("/apps/processor/script-processor").path("version").asText()).isEqualTo("0.1.0");
		this.dataFlow.unregister("processor", "script-processor", "0.1.2");
	}

	@Test
	void theShellRegistersForSpringBoot2Only() throws Exception {
		assertThat(shell("app register --name stamped --type processor --uri "
				+ DataFlow.address(TestPlatform.jar("dataflow-definitions/samples/stamp-processor", "0.1.0"))))
			.isZero();
		JsonNode app = this.dataFlow.get("/apps/processor/stamped");
		assertThat(app.path("bootVersion").asText()).isEqualTo("2");
		assertThat(shell("app unregister --name stamped --type processor")).isZero();
		assertThatIOException().isThrownBy(() -> this.dataFlow.get("/apps/processor/stamped"));
	}

	@Test
	void restRegistersWhatAFileNamesAndForgetsIt() throws Exception {
		String jar = DataFlow.address(TestPlatform.jar("dataflow-definitions/samples/stamp-processor", "0.1.0"));
		this.dataFlow.register("processor.stamping=" + jar + "\nprocessor.stamping.bootVersion=3\n");
		assertThat(this.dataFlow.get("/apps/processor/stamping").path("bootVersion").asText()).isEqualTo("3");
		assertThat(this.dataFlow.get("/apps").at("/_embedded/appRegistrationResourceList"))
			.extracting((app) -> app.path("name").asText())
			.contains("stamping", "script-processor");
		this.dataFlow.unregister("processor", "stamping", "0.1.0");
		assertThatIOException().isThrownBy(() -> this.dataFlow.get("/apps/processor/stamping"));
	}

	@Test
	void aCommandOfTheShellThatFailsIsTold() throws Exception {
		assertThat(shell("stream rollback --name films --releaseVersion 77")).isOne();
		assertThat(shell("app import --force --uri " + deployments().resolve("apps.properties").toUri())).isOne();
	}

	@Test
	void restValidatesAndShowsManifestsAndLogsAsOurProgramDoes() throws Exception {
		assertThat(this.dataFlow.get("/streams/validation/films").path("appStatuses").properties()).isNotEmpty()
			.allMatch((app) -> app.getValue().asText().equals("valid"));
		assertThat(this.dataFlow.manifest("topics", 1)).contains("topic-source", "0.1.0",
				"spring.cloud.deployer.group");
		assertThat(this.dataFlow.get("/streams/logs/films").path("logs").properties())
			.anyMatch((log) -> log.getValue().asText().contains("Started ScriptProcessor"));
		assertThat(this.platform.platform().logs(Optional.of("script-processor"))).isNotEmpty();
	}

	private Path deployments() {
		return new Home(this.platform.platform().settings().home()).deployments();
	}

	private int shell(String... commands) throws IOException {
		return this.platform.platform().shell(Optional.of(script(commands)));
	}

	private static Path script(String... commands) throws IOException {
		Path script = Files.createTempFile(folder, "commands", ".txt");
		return Files.writeString(script, String.join("\n", commands) + "\n");
	}

}
