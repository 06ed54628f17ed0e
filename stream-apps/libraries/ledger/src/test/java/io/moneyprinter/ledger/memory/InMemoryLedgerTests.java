package io.moneyprinter.ledger.memory;

import io.moneyprinter.ledger.Lease;
import io.moneyprinter.ledger.Ledger;
import io.moneyprinter.ledger.LedgerContract;

class InMemoryLedgerTests extends LedgerContract {

	private final Ledger ledger = new InMemoryLedger(this.clock);

	@Override
	protected Ledger ledger() {
		return this.ledger;
	}

	@Override
	protected void letLeasesRunOut() {
		this.clock.advance(Lease.TERM.plusSeconds(1));
	}

}
