package io.moneyprinter.grid.cluster;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Whom a member asks. */
class NeighboursTests {

	@Test
	void programsOfOthersAreNotAsked() throws Exception {
		try (Ports ports = Ports.free()) {
			ports.talking(3, "HTTP/1.1 400 Bad Request\r\n\r\n");
			ports.talking(4, "");
			ports.talking(5, "HZC");
			ports.silent(6);
			Neighbours neighbours = Neighbours.of(ports.discovery());
			assertThat(neighbours.first()).hasSize(Discovery.PORTS - 3)
				.contains(ports.address(0), ports.address(5), ports.address(31))
				.doesNotContain(ports.address(3), ports.address(4), ports.address(6));
			assertThat(neighbours.later()).hasSize(Discovery.PORTS - 2)
				.contains(ports.address(6))
				.doesNotContain(ports.address(3), ports.address(4));
		}
	}

	@Test
	void addressesWithAPortAreAskedAsTheyStand() {
		Discovery discovery = new Discovery("127.0.0.1", 5701, List.of("10.0.0.7:5801", "[::1]:5801"), null);
		assertThat(Neighbours.of(discovery).first()).containsExactly("10.0.0.7:5801", "[::1]:5801");
	}

}
