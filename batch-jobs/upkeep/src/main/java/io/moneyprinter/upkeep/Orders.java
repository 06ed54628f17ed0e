package io.moneyprinter.upkeep;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import io.moneyprinter.video.AccountId;
import io.moneyprinter.video.ErrorCode;
import io.moneyprinter.video.InvalidRequestException;
import io.moneyprinter.video.StageName;
import org.jspecify.annotations.Nullable;

import org.springframework.batch.core.JobParameters;

/**
 * What a launch asks for, read from the job's parameters.
 *
 * @param steps names of the steps to be done
 * @param dryRun whether they only tell what they would do
 * @param code of the dead letters to be replayed; empty for every one
 * @param stage whose dead letters are replayed; empty for every one
 * @param account whose videos' dead letters are replayed; empty for all that the API
 * shows
 * @param since only dead letters from then on are replayed; empty for every one
 */
record Orders(Set<String> steps, boolean dryRun, Optional<ErrorCode> code, Optional<StageName> stage,
		Optional<AccountId> account, Optional<Since> since) {

	static final String BACKUP = "backup";

	static final String VERIFY = "verify";

	static final String RECONCILE = "reconcile";

	static final String EXPIRE = "expire";

	static final String REPLAY = "replay";

	private static final Set<String> STEPS = new TreeSet<>(Set.of(BACKUP, VERIFY, EXPIRE, REPLAY, RECONCILE));

	/**
	 * Reads parameters.
	 * @throws InvalidRequestException naming the parameter that is not as it must be
	 */
	static Orders of(@Nullable JobParameters parameters) {
		JobParameters given = (parameters != null) ? parameters : new JobParameters();
		return new Orders(steps(given.getString("steps", EXPIRE)), flag(given.getString("dry-run", "true")),
				constant("code", given.getString("code"), ErrorCode.class),
				constant("stage", given.getString("stage"), StageName.class),
				Optional.ofNullable(given.getString("account")).map(AccountId::new),
				Optional.ofNullable(given.getString("since")).map(Since::parse));
	}

	private static Set<String> steps(String text) {
		Set<String> steps = Arrays.stream(text.split("\\+")).map(String::strip).collect(Collectors.toSet());
		if (!STEPS.containsAll(steps)) {
			throw InvalidRequestException.of("steps", text, "one or more of " + String.join("+", STEPS));
		}
		return steps;
	}

	private static boolean flag(String text) {
		return switch (text) {
			case "true" -> true;
			case "false" -> false;
			default -> throw InvalidRequestException.of("dry-run", text, "true or false");
		};
	}

	private static <E extends Enum<E>> Optional<E> constant(String name, @Nullable String text, Class<E> type) {
		if (text == null) {
			return Optional.empty();
		}
		return Optional.of(Arrays.stream(type.getEnumConstants())
			.filter((constant) -> constant.name().equalsIgnoreCase(text))
			.findFirst()
			.orElseThrow(() -> InvalidRequestException.of(name, text,
					Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", ")))));
	}

}
