package io.moneyprinter.publish.memory;

import java.time.Clock;

import io.moneyprinter.publish.DoubtContract;
import io.moneyprinter.publish.PublicationLog;

class InMemoryDoubtTests extends DoubtContract {

	private final PublicationLog log = new InMemoryPublicationLog(Clock.systemUTC());

	@Override
	protected PublicationLog log() {
		return this.log;
	}

}
