package io.moneyprinter.topicsource.backfill;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Set;

import io.moneyprinter.artifacts.ArtifactKey;
import io.moneyprinter.artifacts.ArtifactStore;
import io.moneyprinter.backfill.BackfillId;
import io.moneyprinter.backfill.BackfillOptions;
import io.moneyprinter.backfill.BackfillProgress;
import io.moneyprinter.backfill.Backfills;
import io.moneyprinter.backfill.BadLine;
import io.moneyprinter.backfill.FailureGroup;
import io.moneyprinter.backfill.Input;
import io.moneyprinter.backfill.InputFormat;
import io.moneyprinter.backfill.Steering;
import io.moneyprinter.topicsource.BodyReader;
import io.moneyprinter.topicsource.TopicSourceProperties;
import io.moneyprinter.topicsource.Uploads;
import io.moneyprinter.video.AccountId;
import io.moneyprinter.video.InvalidRequestException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Takes files of requests, and tells how far their films are.
 */
@RestController
@RequestMapping("/v1/backfills")
@Tag(name = "Backfills")
final class BackfillsController {

	private static final int MOST_BYTES = 256 * 1024;

	private static final int LARGEST_PAGE = 200;

	private static final Set<String> FIELDS = Set.of("name", "input", "defaults", "onBadLine", "dryRun", "sample",
			"concurrency", "tries", "mostFailures", "notAfter", "zone", "hourlyPrice", "budget", "mostFilmsAnHour");

	private static final Set<String> RATES = Set.of("concurrency", "hourlyPrice", "budget", "mostFilmsAnHour");

	private final BackfillDesk desk;

	private final Backfills backfills;

	private final ArtifactStore store;

	private final Uploads uploads;

	BackfillsController(BackfillDesk desk, Backfills backfills, ArtifactStore store, TopicSourceProperties properties) {
		this.desk = desk;
		this.backfills = backfills;
		this.store = store;
		this.uploads = new Uploads(properties.materials());
	}

	@PostMapping("/inputs")
	@Operation(summary = "Upload a file of requests",
			description = "The body is the file itself: CSV or JSON Lines, by the ending of the name. The answer is the"
					+ " 'input' of a backfill.")
	ResponseEntity<Input> upload(AccountId account, HttpServletRequest request, @RequestParam("file") String name)
			throws IOException {
		InputFormat format = InputFormat.ofFile(name);
		try (Uploads.Upload upload = this.uploads.receive(request.getInputStream(), request.getContentLengthLong())) {
			ArtifactKey key = new ArtifactKey(account, Input.ARTIFACT_KIND, upload.id().sha256() + "." + format.id());
			return ResponseEntity.status(201)
				.body(new Input.File(this.store.put(key, upload.file(), "text/plain"), format));
		}
	}

	@PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
	@Operation(
			summary = "Make films of a file of requests, of requests of the past, or of what failed of another backfill",
			description = "Answers 202 when its job is launched. With dryRun it ends with the plan; with sample it makes"
					+ " a few films and waits to be continued.",
			requestBody = @RequestBody(required = true,
					content = @Content(schema = @Schema(implementation = BackfillOptions.class))))
	ResponseEntity<BackfillProgress> begin(AccountId account, HttpServletRequest body) throws IOException {
		BackfillOptions options = BodyReader.value(BodyReader.object(body.getInputStream(), MOST_BYTES, FIELDS),
				BackfillOptions.class);
		BackfillProgress begun = this.desk.begin(account, options);
		return ResponseEntity.accepted().location(URI.create("/v1/backfills/" + begun.id())).body(begun);
	}

	@GetMapping
	@Operation(summary = "List backfills, newest first")
	All list(AccountId account, @RequestParam(defaultValue = "50") int limit,
			@RequestParam(required = false) @Nullable String before) {
		requireLimit(limit);
		return new All(this.backfills.list(account, limit, (before != null) ? BackfillId.parse(before) : null));
	}

	@GetMapping("/{id}")
	@Operation(summary = "How a backfill stands: counts, films an hour, time left, cost")
	BackfillProgress find(AccountId account, @PathVariable String id) {
		return this.desk.find(account, BackfillId.parse(id));
	}

	@GetMapping("/{id}/failures")
	@Operation(summary = "Why items failed, the most frequent reason first, with what mends it")
	Failures failures(AccountId account, @PathVariable String id) {
		BackfillProgress known = find(account, id);
		return new Failures(this.backfills.failures(account, known.id()));
	}

	@GetMapping("/{id}/bad-lines")
	@Operation(summary = "Lines of which no film can be made, and why")
	BadLines badLines(AccountId account, @PathVariable String id, @RequestParam(defaultValue = "50") int limit) {
		requireLimit(limit);
		BackfillProgress known = find(account, id);
		return new BadLines(this.backfills.badLines(account, known.id(), limit));
	}

	@PostMapping("/{id}/pause")
	@Operation(summary = "Begin no further films until it is resumed")
	BackfillProgress pause(AccountId account, @PathVariable String id) {
		return this.desk.steer(account, BackfillId.parse(id), Steering.pause());
	}

	@PostMapping("/{id}/resume")
	@Operation(summary = "Go on after a pause")
	BackfillProgress resume(AccountId account, @PathVariable String id) {
		return this.desk.steer(account, BackfillId.parse(id), Steering.resume());
	}

	@PostMapping("/{id}/stop")
	@Operation(summary = "Finish the films in hand and end the job", description = "Restart lets it go on.")
	BackfillProgress stop(AccountId account, @PathVariable String id) {
		return this.desk.steer(account, BackfillId.parse(id), Steering.stop());
	}

	@PostMapping("/{id}/restart")
	@Operation(summary = "Go on where it was",
			description = "After it stopped, failed or was killed, or when its sample is liked. 409 if a job is at it,"
					+ " or it is done.")
	BackfillProgress restart(AccountId account, @PathVariable String id) {
		return this.desk.again(account, BackfillId.parse(id));
	}

	@PostMapping(path = "/{id}/settings", consumes = MediaType.APPLICATION_JSON_VALUE)
	@Operation(summary = "Change spend and rates",
			description = "Films at a time, price of an hour, budget and films an hour; 0 takes a limit away. A running"
					+ " job follows; one that rests over budget goes on when there is more.",
			requestBody = @RequestBody(required = true,
					content = @Content(schema = @Schema(implementation = Rates.class))))
	BackfillProgress settings(AccountId account, @PathVariable String id, HttpServletRequest body) throws IOException {
		Rates rates = BodyReader.value(BodyReader.object(body.getInputStream(), MOST_BYTES, RATES), Rates.class);
		return this.desk.set(account, BackfillId.parse(id),
				Steering.rates(rates.concurrency(), rates.hourlyPrice(), rates.budget(), rates.mostFilmsAnHour()));
	}

	@PostMapping("/{id}/concurrency")
	@Operation(summary = "Make more or fewer films at a time", description = "A running job follows.")
	BackfillProgress concurrency(AccountId account, @PathVariable String id, @RequestParam int films) {
		return this.desk.steer(account, BackfillId.parse(id), Steering.atATime(films));
	}

	private static void requireLimit(int limit) {
		if (limit < 1 || limit > LARGEST_PAGE) {
			throw InvalidRequestException.of("limit", limit, "1 to " + LARGEST_PAGE);
		}
	}

	/**
	 * Spend and rates; what is left out stays.
	 *
	 * @param concurrency films at a time
	 * @param hourlyPrice of work from now on
	 * @param budget at which a run stops; 0 for none
	 * @param mostFilmsAnHour begun at most; 0 for any number
	 */
	record Rates(@Nullable Integer concurrency, @Nullable Double hourlyPrice, @Nullable Double budget,
			@Nullable Integer mostFilmsAnHour) {
	}

	/**
	 * A page of backfills.
	 *
	 * @param backfills newest first
	 */
	record All(List<BackfillProgress> backfills) {
	}

	/**
	 * Why items failed.
	 *
	 * @param failures the most frequent reason first
	 */
	record Failures(List<FailureGroup> failures) {
	}

	/**
	 * What is wrong with a file.
	 *
	 * @param badLines by line
	 */
	record BadLines(List<BadLine> badLines) {
	}

}
