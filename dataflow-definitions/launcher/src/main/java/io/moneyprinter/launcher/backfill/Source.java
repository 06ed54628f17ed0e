package io.moneyprinter.launcher.backfill;

import java.nio.file.Files;
import java.nio.file.Path;

import com.fasterxml.jackson.databind.JsonNode;
import io.moneyprinter.artifacts.DomainJson;
import io.moneyprinter.launcher.api.BackfillApi;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** What films are made of: a file, the past, or what failed of another backfill. */
final class Source {

	private static final String STORED = "s3://";

	@Parameters(arity = "1", paramLabel = "FILE",
			description = "Requests as CSV or JSON Lines: a file here, or one in the store (s3://BUCKET/ACCOUNT/backfill-input/NAME).")
	private @Nullable String file;

	@Option(names = "--only-failed-of", paramLabel = "ID", order = 1,
			description = "What failed of another backfill, instead of a file.")
	private @Nullable String failedOf;

	@ArgGroup(exclusive = false)
	private @Nullable PastOptions past;

	/** Refuses what is no source. */
	void require(CommandLine line) {
		if (this.file == null && this.failedOf == null && this.past == null) {
			throw new ParameterException(line, "Missing required argument: FILE, --past or --only-failed-of=ID");
		}
		if (this.file != null && !this.file.startsWith(STORED) && !Files.isReadable(Path.of(this.file))) {
			throw new ParameterException(line, "FILE is '" + this.file + "'; allowed: a file that can be read.");
		}
	}

	/** The backfill's name for people. */
	String name() {
		if (this.file != null) {
			return this.file.substring(this.file.replace('\\', '/').lastIndexOf('/') + 1);
		}
		return (this.past != null) ? this.past.name() : "failures of " + this.failedOf;
	}

	/** The input as the API takes it; a file from here is handed over. */
	JsonNode input(BackfillApi api) {
		if (this.past != null) {
			return this.past.input();
		}
		if (this.file == null) {
			return DomainJson.mapper().createObjectNode().put("kind", "failed-of").put("backfill", this.failedOf);
		}
		return this.file.startsWith(STORED)
				? DomainJson.mapper().createObjectNode().put("kind", "stored").put("key", this.file)
				: api.upload(Path.of(this.file));
	}

}
