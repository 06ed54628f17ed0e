package io.moneyprinter.publish.memory;

import io.moneyprinter.publish.PublicationLog;
import io.moneyprinter.publish.PublicationLogContract;

class InMemoryPublicationLogTests extends PublicationLogContract {

	private final PublicationLog log = new InMemoryPublicationLog(this.clock);

	@Override
	protected PublicationLog log() {
		return this.log;
	}

}
