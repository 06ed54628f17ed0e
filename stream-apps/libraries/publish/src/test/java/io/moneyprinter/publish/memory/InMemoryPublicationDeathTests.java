package io.moneyprinter.publish.memory;

import java.time.Clock;

import io.moneyprinter.publish.PublicationDeathContract;
import io.moneyprinter.publish.PublicationLog;

class InMemoryPublicationDeathTests extends PublicationDeathContract {

	private final PublicationLog log = new InMemoryPublicationLog(Clock.systemUTC());

	@Override
	protected PublicationLog log() {
		return this.log;
	}

}
