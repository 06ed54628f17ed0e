package io.moneyprinter.platform.home;

import java.util.HashSet;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class PortsTest {

	@Test
	void freePortsDiffer() {
		assertThat(new HashSet<>(Ports.free().byName().values())).hasSize(8);
	}

	@Test
	void theDocumentedPortsStay() {
		assertThat(Ports.DEFAULT.byName()).containsEntry("topic-source", 8006)
			.containsEntry("progress-sink", 8008)
			.containsEntry("dataflow", 9393)
			.containsEntry("skipper", 7577)
			.containsEntry("kafka", 9092);
	}

	@Test
	void aPortOutsideTheRangeIsRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> new Ports(70000, 2, 3, 4, 5, 6, 7, 8))
			.withMessage("A port lies between 1 and 65535, not at 70000.");
	}

}
