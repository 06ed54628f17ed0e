package io.moneyprinter.platform.keeper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;

import io.moneyprinter.platform.home.Home;
import io.moneyprinter.platform.home.PlatformException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class WatchTest {

	@TempDir
	Path folder;

	private Journal journal = new Journal(new Home(Path.of("unused")));

	private boolean stopping;

	private Watch watch = new Watch(this.journal, () -> this.stopping);

	@BeforeEach
	void begin() {
		this.journal = new Journal(new Home(this.folder));
		this.watch = new Watch(this.journal, () -> this.stopping);
	}

	private static BooleanSupplier failing(RuntimeException failure) {
		return () -> {
			throw failure;
		};
	}

	@Test
	void afterAFailureTheNextLookThatFindsAllWellSaysReady() {
		this.watch.look(failing(new PlatformException("Data Flow is away.")));
		this.watch.look(() -> false);
		assertThat(this.journal.latest().get(PartEvent.PLATFORM).state()).isEqualTo(PartState.RESTARTING);
		this.watch.look(() -> true);
		assertThat(this.journal.latest().get(PartEvent.PLATFORM).state()).isEqualTo(PartState.READY);
	}

	@Test
	void unexpectedFailuresAreToldAndSurvived() {
		this.watch.look(failing(new UncheckedIOException("The records cannot be read.", new IOException())));
		assertThat(this.journal.since(0)).extracting(PartEvent::sentence)
			.containsExactly("The records cannot be read.");
	}

	@Test
	void theSameFailureIsToldOnce() {
		this.watch.look(failing(new PlatformException("Data Flow is away.")));
		this.watch.look(failing(new PlatformException("Data Flow is away.")));
		this.watch.look(failing(new PlatformException("Skipper is away.")));
		assertThat(this.journal.since(0)).extracting(PartEvent::sentence)
			.containsExactly("Data Flow is away.", "Skipper is away.");
	}

	@Test
	void whileAllIsWellItIsSilent() {
		this.watch.look(() -> true);
		assertThat(this.journal.since(0)).isEmpty();
	}

	@Test
	void itDoesNotContradictAStop() {
		this.stopping = true;
		this.watch.look(failing(new PlatformException("Skipper is away.")));
		this.watch.look(() -> true);
		assertThat(this.journal.since(0)).isEmpty();
	}

}
