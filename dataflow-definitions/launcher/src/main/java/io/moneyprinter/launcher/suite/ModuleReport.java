package io.moneyprinter.launcher.suite;

import java.util.List;

/**
 * What the tests of one module came to.
 *
 * @param module its folder, relative to the project
 * @param passed how many passed
 * @param failed the tests that failed
 * @param skipped the tests that did not run
 * @param seconds of all tests
 */
record ModuleReport(String module, int passed, List<Outcome> failed, List<Outcome> skipped, double seconds) {

	/**
	 * A test that did not pass.
	 *
	 * @param test class and method
	 * @param reason why, in one line
	 */
	record Outcome(String test, String reason) {
	}

}
