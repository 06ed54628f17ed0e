package io.moneyprinter.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

/** Who may know whom: the table of the plan, room by room. */
class RoomTests {

	private static final String HOUSE = "io.moneyprinter";

	private static final List<String> LIBRARIES = List.of("video", "artifacts", "ledger", "media", "stage", "script",
			"speech", "footage", "storyboard", "render", "grid", "publish", "progress", "backfill", "schedule",
			"resurrection", "launcher", "platform");

	@Test
	void everyLibraryIsLookedAt() {
		assertThat(LIBRARIES).allSatisfy((room) -> assertThat(inside(room)).as(room).isNotEmpty());
	}

	/**
	 * The second column names the rooms that the first may use. Capabilities meet the
	 * stage library in their package {@code stage} alone, see below.
	 */
	@ParameterizedTest
	@CsvSource({ "video,''", "artifacts,video", "ledger,video", "media,video artifacts", "stage,video artifacts ledger",
			"script,video artifacts media stage", "speech,video artifacts media stage", "footage,video artifacts media",
			"publish,video artifacts media stage", "progress,video artifacts media stage", "schedule,video",
			"backfill,video artifacts ledger stage", "resurrection,''",
			"storyboard,video artifacts media speech footage",
			"render,video artifacts media stage storyboard footage speech",
			"grid,video artifacts ledger media footage storyboard render", "platform,video artifacts",
			"launcher,platform video artifacts ledger stage media script speech footage storyboard render grid publish backfill" })
	void aRoomKnowsOnlyTheRoomsBelowIt(String room, String below) {
		Stream<String> own = Stream.concat(Stream.of(room), Arrays.stream(below.split(" ")));
		String[] allowed = own.filter((name) -> !name.isEmpty()).map(RoomTests::all).toArray(String[]::new);
		noClasses().that()
			.resideInAPackage(all(room))
			.should()
			.dependOnClassesThat(resideInAPackage(HOUSE + "..").and(not(resideInAnyPackage(allowed))))
			.allowEmptyShould(true)
			.check(House.CLASSES);
	}

	@ParameterizedTest
	@ValueSource(strings = { "script", "speech", "publish", "progress", "render", "backfill" })
	void aCapabilityKnowsOfStagesInOnePackage(String room) {
		noClasses().that(resideInAPackage(all(room)).and(not(resideInAPackage(all(room + ".stage")))))
			.should()
			.dependOnClassesThat()
			.resideInAPackage(all("stage"))
			.allowEmptyShould(true)
			.check(House.CLASSES);
	}

	@ParameterizedTest
	@ValueSource(strings = { "artifacts", "ledger", "media", "script", "speech", "footage", "storyboard", "render",
			"publish", "backfill" })
	void aPortKnowsNoFramework(String room) {
		noClasses().that()
			.resideInAPackage(HOUSE + "." + room)
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("org.springframework..", "org.apache.kafka..", "io.minio..", "okhttp3..",
					"com.hazelcast..", "marytts..")
			.check(House.CLASSES);
	}

	@Test
	void theDomainIsPlainJava() {
		classes().that()
			.resideInAPackage(all("video"))
			.should()
			.onlyDependOnClassesThat()
			.resideInAnyPackage("java..", all("video"), "com.fasterxml.jackson.annotation..", "org.jspecify..")
			.check(House.CLASSES);
	}

	/**
	 * An app is alone: what two apps need is a library. The launcher knows apps as jars
	 * only, which the rule for its room sees to.
	 */
	@Test
	void noAppKnowsAnother() {
		List<String> apps = apps();
		assertThat(apps).isNotEmpty();
		for (String app : apps) {
			String[] others = apps.stream()
				.filter((other) -> !other.equals(app))
				.map(RoomTests::all)
				.toArray(String[]::new);
			noClasses().that()
				.resideInAPackage(all(app))
				.should()
				.dependOnClassesThat()
				.resideInAnyPackage(others)
				.check(House.CLASSES);
		}
	}

	/**
	 * {@code make --here} runs the pipeline of stages that the apps run: whoever called a
	 * port beside it would be a second path through the same work. Benchmarks measure a
	 * port by itself, and the page of frames shows one.
	 */
	@Test
	void theLauncherRunsStagesAndCallsNoPort() {
		noClasses().that()
			.resideInAPackage(all("launcher"))
			.and(not(resideInAnyPackage(HOUSE + ".launcher.bench", HOUSE + ".launcher.frames")))
			.should()
			.callMethodWhere(com.tngtech.archunit.core.domain.JavaCall.Predicates
				.target(com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With
					.owner(resideInAnyPackage(HOUSE + ".script", HOUSE + ".speech", all("footage"), HOUSE + ".render",
							all("storyboard"), HOUSE + ".publish"))))
			.check(House.CLASSES);
	}

	/** A rule that cannot fail is none: this one must see a room that knows too much. */
	@Test
	void theRulesSeeABreach() {
		JavaClasses breach = new ClassFileImporter().importClasses(RoomTests.class);
		assertThat(noClasses().should()
			.dependOnClassesThat()
			.resideInAPackage("org.junit..")
			.evaluate(breach)
			.hasViolation()).isTrue();
	}

	private static List<String> apps() {
		List<String> rooms = new ArrayList<>(LIBRARIES);
		rooms.addAll(List.of("dataflow", "testkit", "rules"));
		return House.CLASSES.stream()
			.map(JavaClass::getPackageName)
			.filter((name) -> name.startsWith(HOUSE + "."))
			.map((name) -> name.substring(HOUSE.length() + 1).split("\\.")[0])
			.filter((room) -> !rooms.contains(room))
			.distinct()
			.toList();
	}

	private static List<JavaClass> inside(String room) {
		return House.CLASSES.stream().filter(resideInAPackage(all(room))).toList();
	}

	private static String all(String room) {
		return HOUSE + "." + room + "..";
	}

}
