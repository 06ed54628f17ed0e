package io.moneyprinter.publish.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.UUID;

import io.moneyprinter.publish.PublicationEntry;
import io.moneyprinter.publish.PublicationLog;
import io.moneyprinter.publish.PublicationLogContract;
import io.moneyprinter.testkit.postgres.PostgresServer;
import io.moneyprinter.video.ErrorCode;
import io.moneyprinter.video.PublishTarget;
import io.moneyprinter.video.VideoException;
import io.moneyprinter.video.VideoId;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PostgresPublicationLogTests extends PublicationLogContract {

	private static PGSimpleDataSource database;

	private PublicationLog log;

	@BeforeAll
	static void migrate() {
		database = PostgresServer.shared().freshDatabase();
		PostgresPublicationLog.migrate(database);
	}

	@BeforeEach
	void open() {
		this.log = new PostgresPublicationLog(database, this.clock);
	}

	@Override
	protected PublicationLog log() {
		return this.log;
	}

	@Test
	void migratingAgainChangesNothing() {
		UUID eventId = UUID.randomUUID();
		VideoId video = VideoId.random();
		PublicationEntry claimed = this.log.claim(eventId, video, PublishTarget.STORE);
		PostgresPublicationLog.migrate(database);
		assertThat(this.log.claim(eventId, video, PublishTarget.STORE)).isEqualTo(claimed);
	}

	@Test
	void aDatabaseThatIsAwayIsSaidToBeSo() throws IOException {
		PGSimpleDataSource away = new PGSimpleDataSource();
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			away.setUrl("jdbc:postgresql://127.0.0.1:" + socket.getLocalPort() + "/none?user=none");
		}
		PublicationLog lost = new PostgresPublicationLog(away, this.clock);
		assertThatExceptionOfType(VideoException.class)
			.isThrownBy(() -> lost.claim(UUID.randomUUID(), VideoId.random(), PublishTarget.STORE))
			.satisfies((ex) -> assertThat(ex.code()).isEqualTo(ErrorCode.LEDGER_UNAVAILABLE));
	}

}
