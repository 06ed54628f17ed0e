package io.moneyprinter.launcher.suite;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import io.moneyprinter.launcher.suite.ModuleReport.Outcome;

/**
 * A run of all tests, as its last lines tell it.
 *
 * @param modules what the modules' tests came to
 * @param leftOut what did not run, and how it is run; empty if everything ran
 * @param strict whether a skipped test is a failure, as in continuous integration
 */
record Summary(List<ModuleReport> modules, String leftOut, boolean strict) {

	int passed() {
		return this.modules.stream().mapToInt(ModuleReport::passed).sum();
	}

	int failed() {
		return this.modules.stream().mapToInt((module) -> module.failed().size()).sum();
	}

	int skipped() {
		return this.modules.stream().mapToInt((module) -> module.skipped().size()).sum();
	}

	boolean good() {
		return passed() > 0 && failed() == 0 && (skipped() == 0 || !this.strict);
	}

	/**
	 * What ran, what failed, what was skipped and why, and what was left out.
	 * @return plain lines; the last one carries the three numbers
	 */
	List<String> lines() {
		List<String> lines = new ArrayList<>();
		for (ModuleReport module : this.modules) {
			lines.add(String.format(Locale.ROOT, "ran      %-45s %4d tests %8.1f s", module.module(),
					module.passed() + module.failed().size(), module.seconds()));
		}
		this.modules.forEach((module) -> module.failed().forEach((test) -> lines.add(line("failed ", test))));
		this.modules.forEach((module) -> module.skipped().forEach((test) -> lines.add(line("skipped", test))));
		if (!this.leftOut.isEmpty()) {
			lines.add("left out " + this.leftOut);
		}
		if (this.strict && skipped() > 0) {
			lines.add("In continuous integration (CI=true) a skipped test counts as a failure.");
		}
		lines.add(passed() + " passed, " + failed() + " failed, " + skipped() + " skipped");
		return lines;
	}

	private static String line(String label, Outcome test) {
		return label + "  " + test.test() + ": " + test.reason();
	}

}
