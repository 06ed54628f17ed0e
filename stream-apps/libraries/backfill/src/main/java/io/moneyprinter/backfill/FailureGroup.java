package io.moneyprinter.backfill;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.moneyprinter.video.ErrorCode;
import io.moneyprinter.video.StageName;
import org.jspecify.annotations.Nullable;

/**
 * Items that did not become films for the same reason.
 *
 * @param backfill whose
 * @param code the reason; {@code null} for items that a person holds
 * @param stage in which; {@code null} before the first
 * @param sentence of one of them
 * @param count how many
 * @param lines the first of them
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FailureGroup(BackfillId backfill, @Nullable ErrorCode code, @Nullable StageName stage, String sentence,
		long count, List<Integer> lines) {

	public FailureGroup {
		lines = List.copyOf(lines);
	}

	/**
	 * What mends it: a command, with what has to be done before it.
	 * @return a sentence that ends with the command
	 */
	@JsonProperty("remedy")
	public String remedy() {
		return advice() + ": " + command();
	}

	/**
	 * What has to be done before the command.
	 * @return a sentence without its end
	 */
	public String advice() {
		if (this.code == null) {
			return "Look at each, then approve, resume or reject it";
		}
		return switch (this.code.category()) {
			case CALLER -> "Mend these lines and hand the file over again, films that are there are not made again";
			case DEPENDENCY -> (this.code == ErrorCode.PROVIDER_DENIED) ? "Set the provider's credentials right, then"
					: "When the provider answers again";
			case RESOURCE -> "Make room on disk or give the job more memory, then";
			case DEFECT -> "Try once more";
		};
	}

	/**
	 * The command.
	 * @return for a shell in the project's folder
	 */
	@JsonProperty("command")
	public String command() {
		if (this.code == null) {
			return "./moneyprinter list";
		}
		return (this.code.category() == ErrorCode.Category.CALLER) ? "./moneyprinter backfill FILE"
				: "./moneyprinter backfill --only-failed-of " + this.backfill;
	}

}
