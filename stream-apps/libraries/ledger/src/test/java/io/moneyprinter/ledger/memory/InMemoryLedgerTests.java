package io.moneyprinter.ledger.memory;

import io.moneyprinter.ledger.Ledger;
import io.moneyprinter.ledger.LedgerContract;

class InMemoryLedgerTests extends LedgerContract {

	private final Ledger ledger = new InMemoryLedger(this.clock);

	@Override
	protected Ledger ledger() {
		return this.ledger;
	}

}
