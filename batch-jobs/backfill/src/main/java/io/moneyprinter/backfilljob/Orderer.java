package io.moneyprinter.backfilljob;

import java.io.IOException;
import java.nio.file.Path;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.moneyprinter.artifacts.ArtifactKey;
import io.moneyprinter.artifacts.ArtifactStore;
import io.moneyprinter.artifacts.ContentHash;
import io.moneyprinter.artifacts.DomainJson;
import io.moneyprinter.backfill.BackfillId;
import io.moneyprinter.backfill.BackfillOptions;
import io.moneyprinter.backfill.BackfillRuns;
import io.moneyprinter.backfill.Backfills;
import io.moneyprinter.backfill.Input;
import io.moneyprinter.backfill.InputFormat;
import io.moneyprinter.video.AccountId;
import io.moneyprinter.video.InvalidRequestException;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Asks for a backfill of a file that the job's operator names. A copy in the store makes
 * sure that every run reads the same.
 */
@Component
class Orderer {

	private final BackfillRuns runs;

	private final Backfills backfills;

	private final ArtifactStore store;

	private final BackfillProperties properties;

	Orderer(BackfillRuns runs, Backfills backfills, ArtifactStore store, BackfillProperties properties) {
		this.runs = runs;
		this.backfills = backfills;
		this.store = store;
		this.properties = properties;
	}

	/**
	 * Makes the backfill, if a file was named and the backfill is not there.
	 * @param id which
	 */
	void order(BackfillId id) {
		Path file = this.properties.input();
		if (file == null || this.runs.find(id).isPresent()) {
			return;
		}
		AccountId account = new AccountId(this.properties.account());
		try {
			this.backfills.create(id, account, options(account, file));
		}
		catch (IOException ex) {
			throw InvalidRequestException.of("moneyprinter.backfill.input", file, "a file that the job can read");
		}
	}

	private BackfillOptions options(AccountId account, Path file) throws IOException {
		String name = String.valueOf(file.getFileName());
		InputFormat format = InputFormat.ofFile(name);
		String hash = ContentHash.of(file);
		ArtifactKey key = new ArtifactKey(account, Input.ARTIFACT_KIND, hash + "." + format.id());
		Input input = new Input.File(this.store.put(key, file, "application/octet-stream"), format);
		ObjectNode options = read(this.properties.options());
		if (!options.has("name")) {
			options.put("name", name);
		}
		options.set("input", DomainJson.mapper().valueToTree(input));
		return DomainJson.mapper().treeToValue(options, BackfillOptions.class);
	}

	private static ObjectNode read(@Nullable String json) throws IOException {
		JsonNode options = DomainJson.mapper().readTree((json != null) ? json : "{}");
		if (options instanceof ObjectNode object) {
			return object;
		}
		throw InvalidRequestException.of("moneyprinter.backfill.options", String.valueOf(json), "a JSON object");
	}

}
