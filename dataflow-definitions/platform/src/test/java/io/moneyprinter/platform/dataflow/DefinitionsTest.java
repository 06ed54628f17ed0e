package io.moneyprinter.platform.dataflow;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import io.moneyprinter.platform.home.Home;
import io.moneyprinter.platform.home.PlatformException;
import io.moneyprinter.platform.home.PlatformSettings;
import io.moneyprinter.platform.home.PrivateFile;
import io.moneyprinter.platform.home.Secrets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The project's own definitions, as the platform fills them in. */
class DefinitionsTest {

	@TempDir
	Path folder;

	private PlatformSettings settings() {
		return PlatformSettings.in(Path.of("../..")).withHome(this.folder.resolve("a home"));
	}

	@Test
	void everyStreamNamesRegisteredAppsOnly() {
		Definitions definitions = Definitions.local(settings());
		String streams = String.join(" ", definitions.streams().values());
		assertThat(streams.split("[\\s|>]+")).filteredOn((word) -> !word.isEmpty() && !word.startsWith(":"))
			.hasSameElementsAs(names(definitions, false));
	}

	@Test
	void everyTaskIsARegisteredOne() {
		Definitions definitions = Definitions.local(settings());
		assertThat(definitions.tasks()).containsEntry("upkeep", "upkeep");
		assertThat(definitions.tasks().values()).hasSameElementsAs(names(definitions, true));
	}

	private static List<String> names(Definitions definitions, boolean tasks) {
		return definitions.apps()
			.stream()
			.filter((app) -> app.type().equals("task") == tasks)
			.map(AppRegistration::name)
			.toList();
	}

	@Test
	void whatHoldsForTasksIsToldToTheServerWithoutSecrets() {
		PlatformSettings settings = settings();
		Definitions.local(settings);
		Home home = new Home(settings.home());
		Map<String, String> told = PrivateFile.read(home.taskSettings());
		assertThat(told).containsEntry(
				"spring.cloud.dataflow.application-properties.task.spring.cloud.task.batch.fail-on-job-failure", "true")
			.allSatisfy((name, value) -> assertThat(value).doesNotContain("${", Secrets.of(home).ledgerPassword()));
		assertThat(PrivateFile.read(home.secrets().resolve("apps.properties")))
			.containsEntry("moneyprinter.ledger.datasource.password", Secrets.of(home).ledgerPassword());
	}

	@Test
	void bulkFilmsAreMadeByTheSameAppsFromATopicOfTheirOwn() {
		Map<String, String> streams = Definitions.local(settings()).streams();
		assertThat(streams.get("films-bulk"))
			.isEqualTo(streams.get("films").replace(":video-requests ", ":video-requests-bulk "));
	}

	@Test
	void bulkFilmsHaveAStreamWhereTheyAreAskedFor() {
		assertThat(Definitions.local(settings()).deployed()).containsExactly("films", "progress", "topics");
		Definitions bulk = Definitions.local(settings().withBulk());
		assertThat(bulk.deployed()).containsExactly("films", "films-bulk", "progress", "topics");
		assertThat(bulk.streams()).containsKeys(bulk.deployed().toArray(String[]::new));
		assertThat(bulk.deployment()).containsEntry("app.topic-source.moneyprinter.requests.bulk",
				"video-requests-bulk");
	}

	@Test
	void whatStreamsHandOverGoesThroughTopicsThatAreMadeBefore() {
		Definitions definitions = new Definitions(List.of(), Map.of("films", ":requests > script | speech > :spoken",
				"tap", ":films.script > copy-sink", "one", "source|sink"), Set.of(), Map.of(), Map.of());
		assertThat(definitions.topics()).containsExactly("films.script", "one.source", "requests", "spoken");
	}

	@Test
	void topicsAreCalledAfterAnAppsLabelIfItHasOne() {
		Definitions definitions = new Definitions(List.of(),
				Map.of("films", ":requests > one: wait | two: wait > :waited"), Set.of(), Map.of(), Map.of());
		assertThat(definitions.topics()).containsExactly("films.one", "requests", "waited");
	}

	@Test
	void anOverlayTakesThePlaceOfWhatItNamesAndLeavesTheRest() {
		Path waiting = Path.of("../samples/waiting-processor/definitions");
		Definitions plain = Definitions.local(settings());
		Definitions overlaid = Definitions.local(settings().withOverlay(waiting));
		assertThat(overlaid.streams()).containsEntry("topics", plain.streams().get("topics"))
			.hasEntrySatisfying("films", (films) -> assertThat(films).contains("script-processor: waiting-processor"));
		assertThat(overlaid.apps()).containsAll(plain.apps()).hasSize(plain.apps().size() + 1);
		assertThat(overlaid.deployment()).containsEntry("app.script-processor.waiting.stage", "script")
			.containsEntry("app.*.spring.config.import", plain.deployment().get("app.*.spring.config.import"));
		assertThat(overlaid.topics()).isSubsetOf(Stream.concat(plain.topics().stream(), Stream.of("waited")).toList());
	}

	@Test
	void noSecretLiesWhereDataFlowShowsIt() {
		PlatformSettings settings = settings();
		Definitions definitions = Definitions.local(settings);
		Secrets secrets = Secrets.of(new Home(settings.home()));
		String visible = definitions.deployment().toString() + definitions.apps() + definitions.streams();
		assertThat(visible).doesNotContain(secrets.ledgerPassword(), secrets.storeAccessKey(), secrets.storeSecretKey(),
				secrets.accountKey(), secrets.webHookSecret());
		assertThat(PrivateFile.read(settings.home().resolve("secrets/apps.properties")))
			.containsEntry("spring.datasource.password", secrets.ledgerPassword())
			.containsEntry("moneyprinter.artifacts.secret-key", secrets.storeSecretKey());
	}

	@Test
	void theFilledInFilesLieInTheHome() {
		PlatformSettings settings = settings();
		Definitions definitions = Definitions.local(settings);
		assertThat(PrivateFile.read(settings.home().resolve("deployments/local.properties")))
			.isEqualTo(definitions.deployment())
			.containsEntry("app.topic-source.server.port", "8006")
			.containsEntry("app.*.server.address", "127.0.0.1");
		assertThat(definitions.deployment().values()).noneMatch((value) -> value.contains("${"));
	}

	@Test
	void localAndProductionNameTheSameApps() {
		Path folder = Path.of("..");
		assertThat(PrivateFile.read(folder.resolve("apps.properties")).keySet())
			.containsAll(PrivateFile.read(folder.resolve("deployments/local-apps.properties")).keySet());
	}

	@Test
	void anUnknownNameIsRefused() {
		LocalValues values = LocalValues.of(settings());
		assertThatExceptionOfType(PlatformException.class)
			.isThrownBy(() -> values.fill(Map.of("app.a.b", "${no.such-thing}")))
			.withMessageStartingWith("The local deployment names ${no.such-thing}; there are only ");
	}

	@Test
	void aJarMustBeNamedAfterItsApp() {
		assertThatExceptionOfType(PlatformException.class)
			.isThrownBy(() -> AppRegistration.of(Map.of("source.topic-source", "file:/x/other-0.1.0.jar")))
			.withMessageContaining("must end in topic-source-<version>.jar");
	}

}
