package io.moneyprinter.progresssink;

import java.util.List;

import io.moneyprinter.progress.Progress;
import io.moneyprinter.video.AccountId;
import io.moneyprinter.video.ErrorCode;
import io.moneyprinter.video.InvalidRequestException;
import io.moneyprinter.video.VideoException;
import io.moneyprinter.video.VideoId;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Tells how far videos are. Which instance is asked makes no difference.
 */
@RestController
@RequestMapping("/v1/progress")
final class ProgressController {

	private static final int LARGEST_LIST = 1000;

	private final ProgressQueries queries;

	ProgressController(ProgressQueries queries) {
		this.queries = queries;
	}

	/**
	 * How far a video is.
	 * @param account whose key was shown
	 * @param id which video
	 * @param local whether another instance asks, which wants this one's own answer
	 * @return its progress
	 */
	@GetMapping("/{id}")
	Progress find(AccountId account, @PathVariable String id, @RequestParam(defaultValue = "false") boolean local) {
		VideoId video = VideoId.parse(id);
		return this.queries.find(video, local)
			.filter((progress) -> progress.account().equals(account))
			.orElseThrow(() -> new VideoException(ErrorCode.UNKNOWN_VIDEO, "Nothing has been heard of a video " + video
					+ " in this account; the ledger behind GET /v1/videos/" + video + " knows whether there is one."));
	}

	/**
	 * Videos that are under way.
	 * @param account whose key was shown
	 * @param limit at most so many
	 * @param local whether another instance asks
	 * @return progress, the newest event first
	 */
	@GetMapping
	ProgressList list(AccountId account, @RequestParam(defaultValue = "100") int limit,
			@RequestParam(defaultValue = "false") boolean local) {
		if (limit < 1 || limit > LARGEST_LIST) {
			throw InvalidRequestException.of("limit", limit, "1 to " + LARGEST_LIST);
		}
		return new ProgressList(this.queries.underWay(account, limit, local));
	}

	/**
	 * Videos that are under way.
	 *
	 * @param videos the newest event first
	 */
	record ProgressList(List<Progress> videos) {
	}

}
