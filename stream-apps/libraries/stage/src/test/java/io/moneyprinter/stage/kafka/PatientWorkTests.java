package io.moneyprinter.stage.kafka;

import java.util.ArrayList;
import java.util.List;

import io.moneyprinter.stage.Arrival;
import io.moneyprinter.video.ErrorCode;
import io.moneyprinter.video.VideoException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What is tried again, what is given up, and what is left.
 */
class PatientWorkTests {

	private static final IncomingRecord RECORD = new IncomingRecord(new byte[0], new Arrival.Record("t", 0, 1), null,
			null, null, null);

	private final List<RuntimeException> givenUp = new ArrayList<>();

	private int tries;

	@AfterEach
	void forgetInterrupt() {
		Thread.interrupted();
	}

	@Test
	void anOutageIsOutlasted() throws Exception {
		boolean done = work((incoming) -> {
			if (++this.tries == 1) {
				throw new VideoException(ErrorCode.STORE_UNAVAILABLE, "The store is away.");
			}
			return true;
		});
		assertThat(done).isTrue();
		assertThat(this.tries).isEqualTo(2);
		assertThat(this.givenUp).isEmpty();
	}

	@Test
	void aDefectIsGivenUpAtOnceWhetherWeKnowItOrNot() throws Exception {
		assertThat(fail(new IllegalStateException("unforeseen"))).isTrue();
		assertThat(fail(new VideoException(ErrorCode.INTERNAL, "It is too large."))).isTrue();
		assertThat(this.givenUp).hasSize(2);
		assertThat(this.tries).isEqualTo(2);
	}

	@Test
	void anotherInstancesWorkIsNotGivenUp() throws Exception {
		assertThat(work((incoming) -> false)).isFalse();
	}

	@Test
	void anEndingProcessLeavesItsRecordWhateverWasThrown() {
		for (RuntimeException thrown : List.of(new IllegalStateException("broken by the interrupt"),
				new VideoException(ErrorCode.STORE_UNAVAILABLE, "The store is away."))) {
			assertThatExceptionOfType(InterruptedException.class).isThrownBy(() -> work((incoming) -> {
				Thread.currentThread().interrupt();
				throw thrown;
			}));
		}
		assertThat(this.givenUp).isEmpty();
	}

	@Test
	void anErrorIsNobodysToHide() {
		assertThatExceptionOfType(OutOfMemoryError.class).isThrownBy(() -> work((incoming) -> {
			throw new OutOfMemoryError("full");
		}));
	}

	private boolean fail(RuntimeException thrown) throws InterruptedException {
		return work((incoming) -> {
			this.tries++;
			throw thrown;
		});
	}

	private boolean work(RecordWork work) throws InterruptedException {
		return new PatientWork(work, (incoming, thrown) -> this.givenUp.add(thrown)).work(RECORD);
	}

}
