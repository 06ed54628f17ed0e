package io.moneyprinter.topicsource;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.List;

import io.moneyprinter.stage.Arrival;
import io.moneyprinter.stage.Intake;
import io.moneyprinter.video.AccountId;
import io.moneyprinter.video.Estimate;
import io.moneyprinter.video.VideoId;
import io.moneyprinter.topicsource.outbox.Outbox;
import io.moneyprinter.video.StageMessage;
import io.moneyprinter.video.VideoEvent;
import io.moneyprinter.video.VideoRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Takes requests and tells how they stand.
 */
@RestController
@RequestMapping("/v1/videos")
@Tag(name = "Videos")
final class VideosController {

	private static final String KEY_HEADER = "Idempotency-Key";

	private final Intake intake;

	private final Outbox outbox;

	private final Videos videos;

	private final Clock clock;

	VideosController(Intake intake, Outbox outbox, Videos videos, Clock clock) {
		this.intake = intake;
		this.outbox = outbox;
		this.videos = videos;
		this.clock = clock;
	}

	@PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
	@Operation(summary = "Ask for a film",
			description = "Answers 202 as soon as the request is safe. The same Idempotency-Key gives the same video;"
					+ " with another body it is refused (409). With dryRun=true nothing is made, and the answer is"
					+ " what the request would come to.",
			requestBody = @RequestBody(required = true,
					content = @Content(schema = @Schema(implementation = VideoRequest.class))))
	ResponseEntity<?> submit(AccountId account, HttpServletRequest body,
			@RequestHeader(name = KEY_HEADER, required = false) @Nullable String key,
			@RequestParam(defaultValue = "false") boolean dryRun) throws IOException {
		if (dryRun) {
			return ResponseEntity.ok(estimate(account, body, key));
		}
		VideoRequest request = RequestReader.read(body.getInputStream(), account, key);
		List<Intake.Accepted> accepted = this.intake.accept(request, new Arrival.Call(),
				(departure) -> this.outbox.put(departure, accepted(departure.message(), request)));
		this.outbox.flush();
		AcceptedView view = AcceptedView.of(accepted);
		return ResponseEntity.accepted().location(URI.create(view.links().self())).body(view);
	}

	private VideoEvent accepted(StageMessage message, VideoRequest request) {
		return new VideoEvent.VideoAccepted(message.videoId(), message.attempt(), message.account(),
				this.clock.instant(), request.topic(), message.workClass());
	}

	@PostMapping(path = "/dry-run", consumes = MediaType.APPLICATION_JSON_VALUE)
	@Operation(summary = "Check a request and estimate what it would come to",
			requestBody = @RequestBody(required = true,
					content = @Content(schema = @Schema(implementation = VideoRequest.class))))
	Estimate estimate(AccountId account, HttpServletRequest body,
			@RequestHeader(name = KEY_HEADER, required = false) @Nullable String key) throws IOException {
		VideoRequest request = RequestReader.read(body.getInputStream(), account, key);
		this.intake.check(request);
		return Estimate.of(request);
	}

	@GetMapping
	@Operation(summary = "List videos, newest first")
	VideoView.Page list(AccountId account, @RequestParam(defaultValue = "50") int limit,
			@RequestParam(required = false) @Nullable String before) {
		return this.videos.page(account, limit, (before != null) ? VideoId.parse(before) : null);
	}

	@GetMapping("/{id}")
	@Operation(summary = "How a video stands")
	ResponseEntity<VideoView> find(AccountId account, @PathVariable String id) {
		return ResponseEntity.ok()
			.cacheControl(CacheControl.noStore())
			.body(this.videos.view(account, VideoId.parse(id)));
	}

}
