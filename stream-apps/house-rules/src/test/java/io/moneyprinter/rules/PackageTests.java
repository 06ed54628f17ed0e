package io.moneyprinter.rules;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaPackage;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

/** How packages are named, marked and joined. */
class PackageTests {

	private static final Set<String> SAYING_NOTHING = Set.of("common", "commons", "util", "utils", "helper", "helpers",
			"manager", "managers", "impl", "misc", "shared");

	@Test
	void everyPackageSaysWhatMayBeAbsent() {
		assertThat(packages()).isNotEmpty().filteredOn((room) -> !room.isAnnotatedWith(NullMarked.class)).isEmpty();
	}

	@Test
	void noPackageIsNamedAfterNothing() {
		Set<String> names = packages().stream()
			.flatMap((room) -> List.of(room.getName().split("\\.")).stream())
			.collect(Collectors.toCollection(TreeSet::new));
		names.retainAll(SAYING_NOTHING);
		assertThat(names).isEmpty();
	}

	@Test
	void noPackagesKnowEachOtherInACircle() {
		slices().matching("io.moneyprinter.(**)").should().beFreeOfCycles().check(House.CLASSES);
	}

	private static List<JavaPackage> packages() {
		return House.CLASSES.stream().map(JavaClass::getPackage).distinct().toList();
	}

}
