package io.moneyprinter.topicsource;

import io.moneyprinter.ledger.VideoRow;
import io.moneyprinter.video.AccountId;
import io.moneyprinter.video.VideoId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Tells what happens to a video, as it happens.
 */
@RestController
@Tag(name = "Videos")
final class EventsController {

	private final Videos videos;

	private final EventStreams streams;

	EventsController(Videos videos, EventStreams streams) {
		this.videos = videos;
		this.streams = streams;
	}

	/**
	 * The stream begins with the event {@code snapshot}, goes on with what happens (named
	 * as in the topic), and ends after a last {@code snapshot} once the video has ended.
	 * A browser that then asks again by itself is told to stop (204).
	 */
	@GetMapping(path = "/v1/videos/{id}/events")
	@Operation(summary = "What happens to a video, as server-sent events",
			description = "First a snapshot, then events as they come, at the end a last snapshot.")
	ResponseEntity<SseEmitter> events(AccountId account, @PathVariable String id,
			@RequestHeader(name = "Last-Event-ID", required = false) @Nullable String last) {
		VideoRow row = this.videos.row(account, VideoId.parse(id));
		if (EventStreams.endOf(row).equals(last)) {
			return ResponseEntity.noContent().build();
		}
		return ResponseEntity.ok()
			.contentType(MediaType.TEXT_EVENT_STREAM)
			.cacheControl(CacheControl.noStore())
			.header("X-Accel-Buffering", "no")
			.body(this.streams.open(account, row.id()));
	}

}
