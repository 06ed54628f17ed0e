package io.moneyprinter.upkeep;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

import io.moneyprinter.artifacts.ArtifactStore;
import io.moneyprinter.video.VideoId;

import org.springframework.boot.autoconfigure.kafka.KafkaProperties;
import org.springframework.stereotype.Component;

/**
 * The step that looks for what is lost.
 */
@Component
final class ReconcileWork {

	/** Another account's, or it has moved on meanwhile. */
	private static final Set<Integer> NOT_NOW = Set.of(404, 409);

	private final LedgerDatabase database;

	private final ArtifactStore store;

	private final KafkaProperties kafka;

	private final UpkeepSettings settings;

	private final Clock clock = Clock.systemUTC();

	ReconcileWork(LedgerDatabase database, ArtifactStore store, KafkaProperties kafka, UpkeepSettings settings) {
		this.database = database;
		this.store = store;
		this.kafka = kafka;
		this.settings = settings;
	}

	Tally run(boolean dryRun) {
		Instant now = this.clock.instant();
		Queues queues = new Queues(this.kafka.buildConsumerProperties(null), this.kafka.buildAdminProperties(null),
				this.settings.upkeep().queues());
		Claims claims = new Claims(this.database.pool());
		Findings findings = new Reconciliation(this.database.ledger(), this.store, queues::underWay, claims::of,
				dryRun ? (video) -> false : sender())
			.run(now.minus(this.settings.upkeep().quiet()), dryRun);
		TreeSet<String> kinds = new TreeSet<>(this.settings.upkeep().keep().keySet());
		kinds.add("request");
		findings.orphans(new Orphans(this.store, this.database.pool()).count(kinds, now.minus(UpkeepSettings.LEAST)));
		return findings.tally();
	}

	private Predicate<VideoId> sender() {
		Api api = new Api(this.settings);
		return (video) -> {
			HttpResponse<String> answer = api.send("POST", "/v1/videos/" + video + "/send-again");
			if (NOT_NOW.contains(answer.statusCode())) {
				return false;
			}
			api.checked(answer);
			return true;
		};
	}

}
