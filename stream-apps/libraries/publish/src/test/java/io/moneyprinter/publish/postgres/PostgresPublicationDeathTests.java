package io.moneyprinter.publish.postgres;

import io.moneyprinter.publish.PublicationDeathContract;
import io.moneyprinter.publish.PublicationLog;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresPublicationDeathTests extends PublicationDeathContract {

	@RegisterExtension
	private static final PublicationDatabase DATABASE = new PublicationDatabase();

	@Override
	protected PublicationLog log() {
		return DATABASE.open();
	}

}
