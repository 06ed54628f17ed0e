package io.moneyprinter.platform.keeper;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import io.moneyprinter.platform.home.Home;
import io.moneyprinter.platform.home.PlatformException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class StartPlanTest {

	@TempDir
	Path folder;

	private final ExecutorService executor = Executors.newCachedThreadPool();

	private final List<String> done = new CopyOnWriteArrayList<>();

	@AfterEach
	void end() {
		this.executor.shutdownNow();
	}

	private Journal journal() {
		return new Journal(new Home(this.folder));
	}

	@Test
	void aPartStartsAfterWhatItNeeds() {
		new StartPlan().add("a", List.of(), () -> this.done.add("a"))
			.add("b", List.of("a"), () -> this.done.add("b"))
			.add("c", List.of("b", "elsewhere"), () -> this.done.add("c"))
			.carryOut(this.executor, journal());
		assertThat(this.done).containsExactly("a", "b", "c");
		assertThat(journal().latest().values()).extracting(PartEvent::state).containsOnly(PartState.READY);
	}

	@Test
	void partsThatDoNotNeedEachOtherStartAtOnce() {
		CountDownLatch both = new CountDownLatch(2);
		Runnable meet = () -> {
			both.countDown();
			try {
				assertThat(both.await(10, TimeUnit.SECONDS)).isTrue();
			}
			catch (InterruptedException ex) {
				throw new IllegalStateException(ex);
			}
		};
		new StartPlan().add("a", List.of(), meet).add("b", List.of(), meet).carryOut(this.executor, journal());
	}

	@Test
	void theFirstFailureIsTheReasonAndWhatNeedsItIsNotStarted() {
		StartPlan plan = new StartPlan().add("a", List.of(), () -> {
			throw new PlatformException("The port is taken.");
		}).add("b", List.of("a"), () -> this.done.add("b"));
		assertThatExceptionOfType(PlatformException.class).isThrownBy(() -> plan.carryOut(this.executor, journal()))
			.withMessage("The port is taken.");
		assertThat(this.done).isEmpty();
		assertThat(journal().latest().get("a").state()).isEqualTo(PartState.FAILED);
	}

}
