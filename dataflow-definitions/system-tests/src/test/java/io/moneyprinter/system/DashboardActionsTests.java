package io.moneyprinter.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

import com.fasterxml.jackson.databind.JsonNode;
import io.moneyprinter.platform.home.Home;
import io.moneyprinter.system.dashboard.CreateStreamPage;
import io.moneyprinter.system.dashboard.Dashboard;
import io.moneyprinter.system.dashboard.StreamPage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.awaitility.Awaitility.await;

/**
 * The dashboard's cells of the table in {@code actions.md}, clicked in a browser: what
 * the pages promise is looked up over REST. One stream goes through all of them, from its
 * app's registration to its end.
 */
@Tag("slow")
@EnabledIf(value = "io.moneyprinter.system.dashboard.Dashboard#hasBrowser",
		disabledReason = "No browser is installed: install chromium and chromium-driver.")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Timeout(value = 8, unit = TimeUnit.MINUTES)
class DashboardActionsTests {

	private static final String TAP = ":films.script-processor > stamp-processor > :stamp-out";

	private static final String SAMPLE = "dataflow-definitions/samples/stamp-processor";

	private static final Path JAR = TestPlatform.jar(SAMPLE, "0.1.0");

	private static final Path NEXT = TestPlatform.jar(SAMPLE, "0.1.2");

	private static final String APP = "/apps/processor/stamp-processor";

	@TempDir
	private static Path folder;

	private TestPlatform platform;

	private DataFlow dataFlow;

	private Dashboard dashboard;

	@BeforeAll
	void bringUp() throws Exception {
		Files.copy(JAR, NEXT, StandardCopyOption.REPLACE_EXISTING);
		this.platform = TestPlatform.up(TestPlatform.settings(folder.resolve("home")));
		this.dataFlow = this.platform.dataFlow();
		this.dashboard = new Dashboard(this.platform.addresses().dataflow(), folder.resolve("browser"));
	}

	@AfterAll
	void bringDown() throws IOException {
		try (TestPlatform ending = this.platform; Dashboard closing = this.dashboard) {
			Files.deleteIfExists(NEXT);
		}
	}

	@Test
	@Order(1)
	void appsAreRegisteredFromAFileAndFromPastedLines() throws Exception {
		Path file = Files.writeString(folder.resolve("apps.properties"), registration("stamp-processor"));
		this.dashboard.addApplications().importFile(file);
		assertThat(this.dataFlow.get(APP).path("bootVersion").asText()).isEqualTo("3");
		this.dashboard.addApplications().importProperties(registration("pasted"));
		assertThat(this.dataFlow.get("/apps/processor/pasted").path("bootVersion").asText()).isEqualTo("3");
	}

	@Test
	@Order(2)
	void theFormRegistersForSpringBoot2Only() throws Exception {
		this.dashboard.addApplications().register("processor", "by-form", uri(JAR));
		assertThat(this.dataFlow.get("/apps/processor/by-form").path("bootVersion").asText()).isEqualTo("2");
	}

	@Test
	@Order(3)
	void appsAreListedAndShown() {
		this.dashboard.applications().details("stamp-processor").awaitText("stamp-processor-0.1.0.jar");
	}

	@Test
	@Order(4)
	void aVersionIsMadeTheDefault() throws Exception {
		this.dataFlow.register("processor", "stamp-processor", "0.1.2", NEXT);
		this.dashboard.applications().details("stamp-processor").makeDefault("0.1.2");
		awaitThat(() -> defaultVersion().equals("0.1.2"));
		this.dashboard.application("processor", "stamp-processor").makeDefault("0.1.0");
		awaitThat(() -> defaultVersion().equals("0.1.0"));
	}

	@Test
	@Order(5)
	void anAppIsUnregistered() {
		this.dashboard.applications().unregister("pasted");
		assertThatIOException().isThrownBy(() -> this.dataFlow.get("/apps/processor/pasted"));
	}

	@Test
	@Order(6)
	void theEditorMarksAnAppThatDoesNotExist() {
		CreateStreamPage editor = this.dashboard.createStream();
		assertThat(editor.write("wrong = :stamp-in > no-such-processor > :stamp-out").marked())
			.isEqualTo("no-such-processor");
	}

	@Test
	@Order(7)
	void aStreamIsCreatedThatTapsAnother() throws Exception {
		this.dashboard.createStream().write("clicked = " + TAP).create();
		JsonNode created = this.dataFlow.get("/streams/definitions/clicked");
		assertThat(created.path("dslText").asText()).isEqualTo(TAP);
		assertThat(created.path("status").asText()).isEqualTo("undeployed");
	}

	@Test
	@Order(8)
	void aStreamIsDeployedWithAPastedFile() throws Exception {
		this.dashboard.streams().deploy("clicked").deploy(properties());
		this.dataFlow.awaitDeployed("clicked");
		assertThat(this.dataFlow.instances("clicked", "stamp-processor")).hasSize(1);
		assertThat(this.dataFlow.manifest("clicked", 1)).contains("min-partition-count");
	}

	@Test
	@Order(9)
	void statusLogHistoryAndDeploymentAreShown() {
		this.dashboard.streams().awaitText("clicked");
		this.dashboard.runtime().awaitText("clicked.stamp-processor-v1");
		StreamPage stream = this.dashboard.stream("clicked");
		stream.awaitText("DEPLOYED");
		stream.awaitText("Install complete");
		stream.awaitText("spring.cloud.deployer.group");
		stream.viewLog().awaitText("Starting StampProcessor");
	}

	@Test
	@Order(10)
	void aStageIsUpdatedAndRolledBack() throws Exception {
		this.dashboard.streams().update("clicked").updateWith("version.stamp-processor=0.1.2");
		this.dataFlow.awaitRelease("clicked", 2);
		assertThat(this.dataFlow.version("clicked", "stamp-processor")).isEqualTo("0.1.2");
		this.dashboard.stream("clicked").rollback(1);
		this.dataFlow.awaitRelease("clicked", 3);
		assertThat(this.dataFlow.version("clicked", "stamp-processor")).isEqualTo("0.1.0");
	}

	@Test
	@Order(11)
	void aStreamIsUndeployedAndDestroyed() {
		this.dashboard.streams().undeploy("clicked");
		awaitThat(() -> this.dataFlow.status("clicked").equals("undeployed"));
		this.dashboard.streams().destroy("clicked");
		await().atMost(Duration.ofMinutes(2))
			.untilAsserted(
					() -> assertThatIOException().isThrownBy(() -> this.dataFlow.get("/streams/definitions/clicked")));
	}

	private String defaultVersion() throws Exception {
		return this.dataFlow.get(APP).path("version").asText();
	}

	/**
	 * What up has left in the home, and for the topics that nobody has made: make them.
	 */
	private String properties() throws IOException {
		Path file = new Home(this.platform.platform().settings().home()).deployments().resolve("local.properties");
		return Files.readString(file) + """
				app.*.spring.cloud.stream.kafka.binder.auto-create-topics=true
				app.*.spring.cloud.stream.kafka.binder.min-partition-count=4
				""";
	}

	private static String registration(String app) {
		return "processor.%1$s=%2$s%nprocessor.%1$s.bootVersion=3%n".formatted(app, uri(JAR));
	}

	private static String uri(Path jar) {
		return "file://" + jar.toUri().getRawPath();
	}

	private static void awaitThat(Callable<Boolean> holds) {
		await().atMost(Duration.ofMinutes(2)).until(holds);
	}

}
