package io.moneyprinter.backfilljob;

import java.nio.file.Path;
import java.util.List;

/** What a job is told in tests. */
final class JobArguments {

	private JobArguments() {
	}

	/** With one worker more than films are made at a time by default, which rests. */
	static List<String> of(String jobDatabase, String ledgerDatabase, Path folder) {
		return List.of("--spring.datasource.url=" + jobDatabase, "--spring.datasource.username=postgres",
				"--spring.datasource.password=postgres", "--moneyprinter.ledger.datasource.url=" + ledgerDatabase,
				"--moneyprinter.ledger.datasource.username=postgres",
				"--moneyprinter.ledger.datasource.password=postgres", "--spring.batch.jdbc.initialize-schema=always",
				"--spring.cloud.task.initialize-enabled=true",
				"--moneyprinter.artifacts.folder=" + folder.resolve("artifacts"),
				"--moneyprinter.stage.work=" + folder.resolve("work"), "--moneyprinter.backfill.partitions=3",
				"--moneyprinter.backfill.idle=50ms", "--logging.level.root=WARN");
	}

}
