package io.moneyprinter.ledger.memory;

import java.time.Duration;
import java.time.Instant;

import io.moneyprinter.ledger.NodeBoardContract;
import io.moneyprinter.ledger.nodes.NodeBoard;
import io.moneyprinter.testkit.SteppingClock;

class InMemoryNodeBoardTests extends NodeBoardContract {

	private final SteppingClock clock = new SteppingClock(Instant.parse("2026-01-02T03:04:05Z"));

	private final NodeBoard board = new InMemoryNodeBoard(this.clock);

	@Override
	protected NodeBoard board() {
		return this.board;
	}

	@Override
	protected void pass(Duration time) {
		this.clock.advance(time);
	}

}
