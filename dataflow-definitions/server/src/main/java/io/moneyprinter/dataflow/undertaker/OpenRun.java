package io.moneyprinter.dataflow.undertaker;

/**
 * An execution of a task that has not ended as far as the tables say.
 *
 * @param id of the execution
 * @param task whose it is
 * @param launchId by which its platform knows it
 * @param platform on which it was launched
 */
record OpenRun(long id, String task, String launchId, String platform) {
}
