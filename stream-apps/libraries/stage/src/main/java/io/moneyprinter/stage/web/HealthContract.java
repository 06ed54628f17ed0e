package io.moneyprinter.stage.web;

import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.boot.actuate.health.Status;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.LivenessState;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The three addresses that need no key: how the app is, whether to send it work, whether
 * to let it live.
 */
@RestController
final class HealthContract {

	private final HealthChecks checks;

	private final Set<String> required;

	private final ApplicationAvailability availability;

	private final Clock clock;

	private final String version;

	HealthContract(HealthChecks checks, Set<String> required, ApplicationAvailability availability, Clock clock,
			String version) {
		this.checks = checks;
		this.required = required;
		this.availability = availability;
		this.clock = clock;
		this.version = version;
	}

	@GetMapping("/health")
	ResponseEntity<HealthReport> health() {
		return answer(report(this.checks.run()));
	}

	/** Ready while the app takes work and everything it cannot do without is there. */
	@GetMapping("/health/ready")
	ResponseEntity<HealthReport> ready() {
		Map<String, Status> needed = this.required.isEmpty() ? Map.of() : needed(this.checks.run());
		HealthReport report = report(needed);
		boolean willing = this.availability.getReadinessState() == ReadinessState.ACCEPTING_TRAFFIC;
		return answer(willing ? report : outOfService(report));
	}

	/** Alive unless a restart is the only thing that helps. */
	@GetMapping("/health/live")
	ResponseEntity<HealthReport> live() {
		HealthReport report = report(Map.of());
		boolean alive = this.availability.getLivenessState() == LivenessState.CORRECT;
		return answer(alive ? report : outOfService(report));
	}

	private Map<String, Status> needed(Map<String, Status> answers) {
		return this.required.stream()
			.collect(Collectors.toMap((name) -> name, (name) -> answers.getOrDefault(name, Status.UNKNOWN)));
	}

	private HealthReport report(Map<String, Status> answers) {
		return HealthReport.of(answers, this.clock.instant(), this.version);
	}

	private static HealthReport outOfService(HealthReport report) {
		return new HealthReport(Status.OUT_OF_SERVICE.getCode(), report.timestamp(), report.version(), report.checks());
	}

	private static ResponseEntity<HealthReport> answer(HealthReport report) {
		return ResponseEntity.status(report.up() ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
			.cacheControl(CacheControl.noStore())
			.body(report);
	}

}
