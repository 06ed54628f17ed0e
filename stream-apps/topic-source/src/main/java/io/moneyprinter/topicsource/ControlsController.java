package io.moneyprinter.topicsource;

import java.io.IOException;
import java.util.Locale;
import java.util.Set;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.moneyprinter.ledger.ControlAnswer;
import io.moneyprinter.topicsource.control.Controls;
import io.moneyprinter.video.AccountId;
import io.moneyprinter.video.ErrorCode;
import io.moneyprinter.video.VideoCommand;
import io.moneyprinter.video.VideoControl;
import io.moneyprinter.video.VideoException;
import io.moneyprinter.video.VideoId;
import io.moneyprinter.video.WorkClass;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Takes commands for accepted videos. Each has an answer in every state, which the app's
 * README lists: 200 if it is done or was so already, 409 with the reason otherwise. The
 * same command twice does no more than once.
 */
@RestController
@RequestMapping("/v1/videos/{id}")
@Tag(name = "Controls")
final class ControlsController {

	private static final int MOST_BYTES = 20_000;

	private final Controls controls;

	private final Videos videos;

	ControlsController(Controls controls, Videos videos) {
		this.controls = controls;
		this.videos = videos;
	}

	@PostMapping("/cancel")
	@Operation(summary = "End a video without a film",
			description = "Running work stops within a second. 409 once its film is being handed on.")
	ControlView cancel(AccountId account, @PathVariable String id) {
		return carryOut(account, id, VideoCommand.CANCEL);
	}

	@PostMapping("/retry")
	@Operation(summary = "Make another attempt at a video that failed or was cancelled",
			description = "It begins at the stage that failed and takes what is there. What waits goes on now.")
	ControlView retry(AccountId account, @PathVariable String id) {
		return carryOut(account, id, VideoCommand.RETRY);
	}

	@PostMapping("/pause")
	@Operation(summary = "Hold a video after the stage that runs")
	ControlView pause(AccountId account, @PathVariable String id) {
		return carryOut(account, id, VideoCommand.PAUSE);
	}

	@PostMapping("/resume")
	@Operation(summary = "Let a video go on after a pause")
	ControlView resume(AccountId account, @PathVariable String id) {
		return carryOut(account, id, VideoCommand.RESUME);
	}

	@PostMapping("/approve")
	@Operation(summary = "Let a video go on after a review",
			description = "A film in doubt is handed over once more, under the same event id.")
	ControlView approve(AccountId account, @PathVariable String id) {
		return carryOut(account, id, VideoCommand.APPROVE);
	}

	@PostMapping(path = "/reject", consumes = MediaType.APPLICATION_JSON_VALUE)
	@Operation(summary = "End a video after a review",
			description = "It fails with the given reason. A film in doubt is given up.",
			requestBody = @RequestBody(required = true,
					content = @Content(schema = @Schema(implementation = Rejection.class))))
	ControlView reject(AccountId account, @PathVariable String id, HttpServletRequest body) throws IOException {
		return carryOut(account, id, VideoCommand.REJECT,
				BodyReader.object(body.getInputStream(), MOST_BYTES, Set.of("reason")));
	}

	@PostMapping(path = "/priority", consumes = MediaType.APPLICATION_JSON_VALUE)
	@Operation(summary = "Let a video wait in another queue", requestBody = @RequestBody(required = true,
			content = @Content(schema = @Schema(implementation = Priority.class))))
	ControlView prioritize(AccountId account, @PathVariable String id, HttpServletRequest body) throws IOException {
		return carryOut(account, id, VideoCommand.PRIORITIZE,
				BodyReader.object(body.getInputStream(), MOST_BYTES, Set.of("class")));
	}

	@PostMapping("/send-again")
	@Operation(summary = "Send the message of a video once more that should be under way",
			description = "For one whose message was lost, as the task upkeep finds out. What is worked at is not worked at"
					+ " twice. 409 if it waits for something else, or has ended.")
	ControlView sendAgain(AccountId account, @PathVariable String id) {
		return new ControlView("done", "It is sent on its way again.",
				this.videos.view(this.controls.sendAgain(account, VideoId.parse(id))));
	}

	private ControlView carryOut(AccountId account, String id, VideoCommand command) {
		return carryOut(account, VideoControl.of(VideoId.parse(id), command));
	}

	private ControlView carryOut(AccountId account, String id, VideoCommand command, ObjectNode fields) {
		ObjectNode control = fields.put("videoId", VideoId.parse(id).toString()).put("command", command.id());
		return carryOut(account, BodyReader.value(control, VideoControl.class));
	}

	private ControlView carryOut(AccountId account, VideoControl control) {
		ControlAnswer answer = this.controls.carryOut(account, control);
		if (answer.outcome() == ControlAnswer.Outcome.REFUSED) {
			throw new VideoException(ErrorCode.STATE_CONFLICT, answer.sentence());
		}
		return new ControlView(answer.outcome().name().toLowerCase(Locale.ROOT), answer.sentence(),
				this.videos.view(answer.row()));
	}

	/**
	 * What became of a command.
	 *
	 * @param outcome {@code done}, or {@code already} if it was so before
	 * @param sentence the same for people
	 * @param video as it is now
	 */
	record ControlView(String outcome, String sentence, VideoView video) {
	}

	/**
	 * The body of a rejection.
	 *
	 * @param reason a sentence that says why
	 */
	record Rejection(
			@Schema(requiredMode = Schema.RequiredMode.REQUIRED, maxLength = VideoControl.MAX_REASON) String reason) {
	}

	/**
	 * The body of a call for another queue.
	 *
	 * @param workClass the queue
	 */
	record Priority(@Schema(name = "class", requiredMode = Schema.RequiredMode.REQUIRED) WorkClass workClass) {
	}

}
