package io.moneyprinter.topicsource.schedule;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.Objects;

import io.moneyprinter.schedule.Firing;
import io.moneyprinter.schedule.Schedule;
import io.moneyprinter.schedule.Schedules;
import io.moneyprinter.schedule.Schedules.Planned;
import io.moneyprinter.schedule.TaskLauncher;
import io.moneyprinter.video.AccountId;
import io.moneyprinter.video.InvalidRequestException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * Adds schedules, and tells when their tasks are and were launched.
 */
@RestController
@RequestMapping("/v1/schedules")
@Tag(name = "Schedules")
final class SchedulesController {

	private static final int LARGEST_PAGE = 200;

	private final Schedules schedules;

	private final TaskLauncher launcher;

	private final Clock clock;

	SchedulesController(Schedules schedules, TaskLauncher launcher, Clock clock) {
		this.schedules = schedules;
		this.launcher = launcher;
		this.clock = clock;
	}

	@PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
	@Operation(summary = "Add a schedule: a task of Data Flow that is launched again and again",
			description = "cron has five fields, or six with seconds before them, by the clocks of zone (UTC). misfire: once"
					+ " makes up for what was missed by one launch, skip leaves it out. overlap, while the task still"
					+ " runs: skip, wait or allow. In blackouts, such as MON-FRI 08:00-18:00, nothing is launched."
					+ " 409 if the name is in use.",
			requestBody = @RequestBody(required = true,
					content = @Content(schema = @Schema(implementation = ScheduleView.class))))
	ResponseEntity<ScheduleView> add(AccountId account, HttpServletRequest body) throws IOException {
		Schedule schedule = ScheduleReader.read(body.getInputStream(), account);
		if (!this.launcher.knows(schedule.task())) {
			throw InvalidRequestException.of("task", schedule.task(), "the name of a task that Data Flow knows");
		}
		this.schedules.add(schedule);
		return ResponseEntity.created(URI.create("/v1/schedules/" + schedule.name()))
			.body(view(found(account, schedule.name())));
	}

	@GetMapping
	@Operation(summary = "List schedules by name, with their next times")
	ResponseEntity<ScheduleView.All> list(AccountId account) {
		return ResponseEntity.ok()
			.cacheControl(CacheControl.noStore())
			.body(new ScheduleView.All(this.schedules.list(account).stream().map(this::view).toList()));
	}

	@GetMapping("/{name}")
	@Operation(summary = "A schedule and its next times")
	ResponseEntity<ScheduleView> find(AccountId account, @PathVariable String name) {
		return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(view(found(account, name)));
	}

	@PostMapping("/{name}/pause")
	@Operation(summary = "Launch nothing until it is resumed", description = "What runs goes on.")
	ScheduleView.Answer pause(AccountId account, @PathVariable String name) {
		return pause(account, name, true, "It is paused: nothing is launched until it is resumed.");
	}

	@PostMapping("/{name}/resume")
	@Operation(summary = "Go on with the next time from now")
	ScheduleView.Answer resume(AccountId account, @PathVariable String name) {
		return pause(account, name, false, "It goes on with its next time.");
	}

	private ScheduleView.Answer pause(AccountId account, String name, boolean paused, String sentence) {
		if (found(account, name).schedule().paused() == paused) {
			return new ScheduleView.Answer("already", sentence);
		}
		if (this.schedules.pause(account, name, paused).isEmpty()) {
			throw unknown(name);
		}
		return new ScheduleView.Answer("done", sentence);
	}

	@PostMapping("/{name}/run")
	@Operation(summary = "Launch its task now", description = "Whatever its policies and windows say.")
	ScheduleView.Answer run(AccountId account, @PathVariable String name) {
		Firing firing = this.schedules.runNow(account, name).orElseThrow(() -> unknown(name));
		return new ScheduleView.Answer("done",
				"Its task was launched: execution " + Objects.requireNonNull(firing.run()) + " in Data Flow.");
	}

	@DeleteMapping("/{name}")
	@Operation(summary = "Forget a schedule and its history", description = "What runs goes on.")
	ScheduleView.Answer remove(AccountId account, @PathVariable String name) {
		if (!this.schedules.remove(account, name)) {
			throw unknown(name);
		}
		return new ScheduleView.Answer("done", "It is removed, with its history.");
	}

	@GetMapping("/{name}/history")
	@Operation(summary = "What became of its latest times, newest first")
	ResponseEntity<ScheduleView.History> history(AccountId account, @PathVariable String name,
			@RequestParam(defaultValue = "50") int limit) {
		if (limit < 1 || limit > LARGEST_PAGE) {
			throw InvalidRequestException.of("limit", limit, "1 to " + LARGEST_PAGE);
		}
		found(account, name);
		return ResponseEntity.ok()
			.cacheControl(CacheControl.noStore())
			.body(new ScheduleView.History(
					this.schedules.history(account, name, limit).stream().map(ScheduleView.Turn::of).toList()));
	}

	private Planned found(AccountId account, String name) {
		return this.schedules.find(account, name).orElseThrow(() -> unknown(name));
	}

	private ScheduleView view(Planned planned) {
		return ScheduleView.of(planned, this.clock.instant());
	}

	private static ResponseStatusException unknown(String name) {
		return new ResponseStatusException(HttpStatus.NOT_FOUND,
				"There is no schedule '" + name + "' in this account.");
	}

}
