package io.moneyprinter.topicsource.deadletter;

import java.util.List;

import io.moneyprinter.video.AccountId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Shows what was given up, and replays it.
 */
@RestController
@RequestMapping("/v1/dead-letters")
@Tag(name = "Dead letters")
final class DeadLettersController {

	private final DeadLetterBox letters;

	private final Replays replays;

	DeadLettersController(DeadLetterBox letters, Replays replays) {
		this.letters = letters;
		this.replays = replays;
	}

	@GetMapping
	@Operation(summary = "List messages that were given up, newest first", description = "Without their payloads.")
	DeadLetterView.Page list(AccountId account, @RequestParam(defaultValue = "50") int limit,
			@RequestParam(required = false) @Nullable String before) {
		List<DeadLetterView> views = this.letters.list(account, limit, (before != null) ? LetterId.parse(before) : null)
			.stream()
			.map(DeadLetterView::ofList)
			.toList();
		String next = (views.size() < limit) ? null
				: "/v1/dead-letters?limit=" + limit + "&before=" + views.get(limit - 1).id();
		return new DeadLetterView.Page(views, next);
	}

	@GetMapping("/{id}")
	@Operation(summary = "A message that was given up: where, when, why, and as it was")
	ResponseEntity<DeadLetterView> find(AccountId account, @PathVariable String id) {
		return ResponseEntity.ok()
			.cacheControl(CacheControl.noStore())
			.body(DeadLetterView.of(this.letters.find(account, LetterId.parse(id))));
	}

	@PostMapping("/{id}/replay")
	@Operation(summary = "Replay a message that was given up",
			description = "Makes another attempt at its video, or sends the message again to where it came from, under"
					+ " the idempotency key it had. A letter is replayed once: what fails again leaves another. 409 if"
					+ " its video cannot be tried again now, or the message is not whole.")
	DeadLetterView.Replayed replay(AccountId account, @PathVariable String id) {
		LetterId letter = LetterId.parse(id);
		Replays.Replay replay = this.replays.replay(account, letter);
		return new DeadLetterView.Replayed(replay.already() ? "already" : "done", replay.sentence(),
				DeadLetterView.of(this.letters.find(account, letter)));
	}

}
