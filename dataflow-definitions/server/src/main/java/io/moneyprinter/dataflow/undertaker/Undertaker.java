package io.moneyprinter.dataflow.undertaker;

import java.time.Clock;
import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.scheduling.annotation.Scheduled;

/**
 * Looks for tasks that were killed before they could say how they ended, and has them and
 * their jobs count as failed: so they are seen, may be restarted, and keep nobody
 * waiting. A task writes its end before its process ends; whose process is gone will
 * write no more.
 */
class Undertaker {

	static final String SENTENCE = "Its process is gone, and did not say how it ended: it was killed, or its machine"
			+ " was.";

	private static final Logger LOG = LoggerFactory.getLogger(Undertaker.class);

	private final List<RunTables> tables;

	private final TaskProcesses processes;

	private final Clock clock;

	Undertaker(List<RunTables> tables, TaskProcesses processes, Clock clock) {
		this.tables = List.copyOf(tables);
		this.processes = processes;
		this.clock = clock;
	}

	@Scheduled(fixedDelay = 5_000, initialDelay = 5_000)
	void look() {
		this.tables.forEach(this::look);
	}

	private void look(RunTables book) {
		for (OpenRun run : book.open()) {
			if (this.processes.gone(run) && book.end(run, this.clock.instant(), SENTENCE)) {
				LOG.warn("The execution {} of the task {} counts as failed. {}", run.id(), run.task(), SENTENCE);
			}
		}
	}

}
