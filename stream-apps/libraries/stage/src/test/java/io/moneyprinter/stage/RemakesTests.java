package io.moneyprinter.stage;

import java.nio.file.Path;
import java.time.Clock;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.moneyprinter.artifacts.DomainJson;
import io.moneyprinter.artifacts.local.LocalArtifactStore;
import io.moneyprinter.ledger.memory.InMemoryLedger;
import io.moneyprinter.video.AccountId;
import io.moneyprinter.video.ErrorCode;
import io.moneyprinter.video.VideoException;
import io.moneyprinter.video.VideoId;
import io.moneyprinter.video.VideoRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * What is no order for a remake; one that is goes through a whole platform in the system
 * tests.
 */
class RemakesTests {

	@TempDir
	private Path folder;

	private VideoId unspoken;

	private Remakes remakes;

	@BeforeEach
	void acceptVideo() {
		LocalArtifactStore store = new LocalArtifactStore(this.folder);
		InMemoryLedger ledger = new InMemoryLedger(Clock.systemUTC());
		Intake intake = new Intake(ledger, store, new RecordedEvents(), Clock.systemUTC());
		this.unspoken = intake.accept(VideoRequest.about("Salt"), new Arrival.Call()).get(0).message().videoId();
		this.remakes = new Remakes(ledger, store);
	}

	@Test
	void aVideoThatNobodyHasSpokenCannotBeRemade() {
		assertThat(refusal(order(this.unspoken), AccountId.LOCAL).sentence()).contains(Remakes.FIELD,
				this.unspoken.toString(), "a video that is spoken already");
	}

	@Test
	void anothersVideoIsUnknown() {
		assertThat(refusal(order(this.unspoken), new AccountId("other")).code()).isEqualTo(ErrorCode.UNKNOWN_VIDEO);
		assertThat(refusal(order(VideoId.random()), AccountId.LOCAL).code()).isEqualTo(ErrorCode.UNKNOWN_VIDEO);
	}

	@Test
	void whatIsSaidCannotBeChanged() {
		for (String field : new String[] { "script", "topic", "source", "voice", "language", "lengthSeconds", "tone",
				"account", "review", "anything" }) {
			VideoException refusal = refusal(order(this.unspoken).put(field, "other"), AccountId.LOCAL);
			assertThat(refusal.code()).isEqualTo(ErrorCode.INVALID_REQUEST);
			assertThat(refusal.sentence()).contains(field, "nothing, since script and speech stay as they are");
		}
	}

	@Test
	void theVideoMustBeNamedByItsId() {
		assertThat(refusal(order(this.unspoken).put(Remakes.FIELD, "the last one"), AccountId.LOCAL).sentence())
			.contains("the last one");
	}

	private static ObjectNode order(VideoId id) {
		return DomainJson.mapper().createObjectNode().put(Remakes.FIELD, id.toString());
	}

	private VideoException refusal(ObjectNode order, AccountId account) {
		return catchThrowableOfType(VideoException.class, () -> this.remakes.read(order, account));
	}

}
