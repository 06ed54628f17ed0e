package io.moneyprinter.system.faults;

import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * Processes that end without a word, and those that are asked to end, at any moment.
 */
@Tag("faults")
@ExtendWith(OnePlatform.class)
@Timeout(value = 12, unit = TimeUnit.MINUTES)
class KillTests {

	static final List<String> APPS = Faults.APPS;

	static final List<String> SERVERS = Faults.SERVERS;

	private final Trial trial;

	KillTests(Trial trial) {
		this.trial = trial;
	}

	@ParameterizedTest
	@FieldSource("APPS")
	void anAppIsKilled(String app) throws Exception {
		this.trial.survives("kill -9 of " + app, (faults) -> faults.kill(app));
	}

	@ParameterizedTest
	@FieldSource("SERVERS")
	void aServerIsKilled(String server) throws Exception {
		this.trial.survives("kill -9 of " + server, (faults) -> faults.kill(server));
	}

	@Test
	void theKeeperIsKilled() throws Exception {
		this.trial.survives("kill -9 of the keeper", Faults::killKeeper);
	}

	@ParameterizedTest
	@FieldSource("APPS")
	void anAppIsToldToEnd(String app) throws Exception {
		this.trial.survives("SIGTERM to " + app, (faults) -> faults.end(app));
	}

}
