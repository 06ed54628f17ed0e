package io.moneyprinter.backfilljob;

import java.io.IOException;
import java.nio.file.Path;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.moneyprinter.artifacts.ArtifactStore;
import io.moneyprinter.artifacts.DomainJson;
import io.moneyprinter.backfill.BackfillId;
import io.moneyprinter.backfill.BackfillOptions;
import io.moneyprinter.backfill.BackfillRuns;
import io.moneyprinter.backfill.Backfills;
import io.moneyprinter.backfill.Input;
import io.moneyprinter.backfill.InputFormat;
import io.moneyprinter.backfill.input.InputFiles;
import io.moneyprinter.video.AccountId;
import io.moneyprinter.video.InvalidRequestException;
import org.jspecify.annotations.Nullable;

import org.springframework.core.NestedExceptionUtils;
import org.springframework.stereotype.Component;

/**
 * Asks for a backfill of what the job's operator names: a file, or an input among the
 * options. A copy of a file in the store makes sure that every run reads the same.
 */
@Component
class Orderer {

	private static final String INPUT = "input";

	private final BackfillRuns runs;

	private final Backfills backfills;

	private final InputFiles files;

	private final BackfillProperties properties;

	Orderer(BackfillRuns runs, Backfills backfills, ArtifactStore store, BackfillProperties properties) {
		this.runs = runs;
		this.backfills = backfills;
		this.files = new InputFiles(store);
		this.properties = properties;
	}

	/**
	 * Makes the backfill, if its input was named and the backfill is not there.
	 * @param id which
	 */
	void order(BackfillId id) {
		ObjectNode options = options();
		Path file = this.properties.input();
		if ((file == null && !options.has(INPUT)) || this.runs.find(id).isPresent()) {
			return;
		}
		AccountId account = new AccountId(this.properties.account());
		if (file != null) {
			options.set(INPUT, DomainJson.mapper().valueToTree(kept(account, file)));
			if (!options.has("name")) {
				options.put("name", String.valueOf(file.getFileName()));
			}
		}
		this.backfills.create(id, account, read(account, options));
	}

	private Input kept(AccountId account, Path file) {
		try {
			return this.files.keep(account, file, InputFormat.ofFile(String.valueOf(file.getFileName())));
		}
		catch (IOException ex) {
			throw InvalidRequestException.of("moneyprinter.backfill.input", file, "a file that the job can read");
		}
	}

	private BackfillOptions read(AccountId account, ObjectNode json) {
		try {
			BackfillOptions options = DomainJson.mapper().treeToValue(json, BackfillOptions.class);
			return (options.input() instanceof Input.Stored stored) ? options.of(this.files.keep(account, stored))
					: options;
		}
		catch (JsonProcessingException ex) {
			throw refused(NestedExceptionUtils.getMostSpecificCause(ex).getMessage());
		}
	}

	private ObjectNode options() {
		String json = this.properties.options();
		try {
			if (DomainJson.mapper().readTree((json != null) ? json : "{}") instanceof ObjectNode object) {
				return object;
			}
		}
		catch (JsonProcessingException ex) {
			// falls through to the sentence below
		}
		throw refused(json);
	}

	private static InvalidRequestException refused(@Nullable String value) {
		return InvalidRequestException.of("moneyprinter.backfill.options", String.valueOf(value),
				"the options of a backfill as a JSON object");
	}

}
