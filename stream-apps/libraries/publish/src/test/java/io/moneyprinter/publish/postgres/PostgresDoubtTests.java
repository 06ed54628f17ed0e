package io.moneyprinter.publish.postgres;

import io.moneyprinter.publish.DoubtContract;
import io.moneyprinter.publish.PublicationLog;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresDoubtTests extends DoubtContract {

	@RegisterExtension
	private static final PublicationDatabase DATABASE = new PublicationDatabase();

	@Override
	protected PublicationLog log() {
		return DATABASE.open();
	}

}
