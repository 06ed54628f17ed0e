package io.moneyprinter.system.faults;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.TimeUnit;

import io.moneyprinter.system.TestPlatform;
import io.moneyprinter.testkit.faults.FaultProxy;
import io.moneyprinter.testkit.faults.Weather;
import io.moneyprinter.testkit.objectstore.ObjectStoreServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A platform whose store is somebody else's, and the weather on the way there.
 */
@Tag("faults")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(value = 12, unit = TimeUnit.MINUTES)
class StoreTests {

	private static final Weather CLEAR = new Weather.Clear();

	/** Bytes a second; a small film takes seconds. */
	private static final int SLOW = 20_000;

	/** Bytes that still go up: somewhere within the films and what belongs to them. */
	private static final int MOST_UPLOADED = 150_000;

	@TempDir
	private static Path folder;

	private FaultProxy proxy;

	private TestPlatform platform;

	private Trial trial;

	@BeforeAll
	void bringUp() throws Exception {
		this.proxy = FaultProxy.before(ObjectStoreServer.shared().endpoint());
		this.platform = TestPlatform.up(TestPlatform.settings(folder.resolve("home"))
			.withObjectStore(new io.moneyprinter.platform.home.ObjectStoreServer(this.proxy.address().toString(),
					ObjectStoreServer.ACCESS_KEY, ObjectStoreServer.SECRET_KEY)));
		this.trial = new Trial(this.platform);
	}

	@AfterAll
	void bringDown() {
		this.trial.close();
		this.platform.close();
		this.proxy.close();
	}

	@Test
	void theStoreIsAwayForAMinute() throws Exception {
		survives("store not reached", new Weather.Away(), Duration.ofMinutes(1));
	}

	@Test
	void theStoreHangs() throws Exception {
		survives("store silent", new Weather.Hanging(), Duration.ofSeconds(40));
	}

	@Test
	void theStoreIsSlow() throws Exception {
		survives("store slow", new Weather.Slow(SLOW), Duration.ofSeconds(40));
	}

	@Test
	void uploadsAreCut() throws Exception {
		Random chance = Seed.of("cuts");
		this.trial.survives("uploads cut", (faults) -> {
			for (int cut = 0; cut < 5; cut++) {
				this.proxy.weather(new Weather.Cut(chance.nextInt(MOST_UPLOADED), CLEAR));
				this.trial.films(chance, 2);
				Thread.sleep(chance.nextInt(5000));
			}
			this.proxy.weather(CLEAR);
		});
	}

	private void survives(String scenario, Weather weather, Duration time) throws Exception {
		this.trial.survives(scenario, (faults) -> {
			this.proxy.weather(weather);
			Thread.sleep(time.toMillis());
			this.proxy.weather(CLEAR);
		});
	}

}
