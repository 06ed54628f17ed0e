package io.moneyprinter.stage.web;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.actuate.health.SimpleStatusAggregator;
import org.springframework.boot.actuate.health.Status;

/**
 * The health contract's body.
 *
 * @param status {@code UP}, {@code DOWN} or {@code OUT_OF_SERVICE}: the worst of all
 * checks
 * @param timestamp when it was asked
 * @param version of the app
 * @param checks what the app depends on, by name; {@code database}, {@code cache} and
 * {@code externalApis} are always named, as {@code NOT_USED} where the app has none
 */
record HealthReport(String status, Instant timestamp, String version, Map<String, Check> checks) {

	private static final List<String> ALWAYS = List.of("database", "cache", "externalApis");

	static HealthReport of(Map<String, Status> answers, Instant now, String version) {
		Map<String, Check> checks = new LinkedHashMap<>();
		ALWAYS.forEach((name) -> checks.put(name, new Check("NOT_USED", null)));
		answers.forEach((name, status) -> checks.put(name, Check.of(status)));
		Status worst = answers.isEmpty() ? Status.UP
				: new SimpleStatusAggregator().getAggregateStatus(answers.values().toArray(Status[]::new));
		return new HealthReport(worst.getCode(), now, version, checks);
	}

	boolean up() {
		return Status.UP.getCode().equals(this.status) || Status.UNKNOWN.getCode().equals(this.status);
	}

	/**
	 * One thing that the app depends on. Says no more than whether it is there, since
	 * anybody may ask; the actuator tells holders of the key the reason.
	 *
	 * @param status {@code UP}, {@code DOWN}, {@code UNKNOWN} or {@code NOT_USED}
	 * @param sentence what is wrong; {@code null} if nothing is
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Check(String status, @Nullable String sentence) {

		static Check of(Status status) {
			String description = status.getDescription();
			return new Check(status.getCode(), description.isEmpty() ? null : description);
		}

	}

}
