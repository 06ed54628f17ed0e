package io.moneyprinter.topicsource;

import java.util.List;
import java.util.Optional;

import io.moneyprinter.artifacts.ArtifactStore;
import io.moneyprinter.artifacts.DomainJson;
import io.moneyprinter.ledger.Ledger;
import io.moneyprinter.ledger.VideoRow;
import io.moneyprinter.video.AccountId;
import io.moneyprinter.video.ErrorCode;
import io.moneyprinter.video.Film;
import io.moneyprinter.video.InvalidRequestException;
import io.moneyprinter.video.Narration;
import io.moneyprinter.video.Script;
import io.moneyprinter.video.StageName;
import io.moneyprinter.video.VideoException;
import io.moneyprinter.video.VideoId;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * The videos of an account, as they are shown. Another account's video is as unknown as
 * one that never was.
 */
@Component
final class Videos {

	private static final int LARGEST_PAGE = 200;

	private final Ledger ledger;

	private final ArtifactStore store;

	private final ProgressClient progress;

	Videos(Ledger ledger, ArtifactStore store, ProgressClient progress) {
		this.ledger = ledger;
		this.store = store;
		this.progress = progress;
	}

	/**
	 * The ledger's row.
	 * @param account who asks
	 * @param id which video
	 * @return its row
	 * @throws VideoException {@code UNKNOWN_VIDEO}
	 */
	VideoRow row(AccountId account, VideoId id) {
		return own(account, id).orElseThrow(
				() -> new VideoException(ErrorCode.UNKNOWN_VIDEO, "There is no video " + id + " in this account."));
	}

	VideoView view(AccountId account, VideoId id) {
		return view(row(account, id));
	}

	VideoView view(VideoRow row) {
		ProgressAnswer progress = row.state().terminal() ? null : this.progress.find(row.id()).orElse(null);
		return VideoView.of(row, progress, results(row));
	}

	VideoView.Page page(AccountId account, int limit, @Nullable VideoId before) {
		if (limit < 1 || limit > LARGEST_PAGE) {
			throw InvalidRequestException.of("limit", limit, "1 to " + LARGEST_PAGE);
		}
		if (before != null && own(account, before).isEmpty()) {
			throw InvalidRequestException.of("before", before, "the id of one of the account's videos");
		}
		List<VideoView> views = this.ledger.list(account, limit, before)
			.stream()
			.map((row) -> VideoView.of(row, null, VideoView.Results.NONE))
			.toList();
		String next = (views.size() < limit) ? null
				: "/v1/videos?limit=" + limit + "&before=" + views.get(limit - 1).id();
		return new VideoView.Page(views, next);
	}

	private Optional<VideoRow> own(AccountId account, VideoId id) {
		return this.ledger.find(id).filter((row) -> row.account().equals(account));
	}

	private VideoView.Results results(VideoRow row) {
		if (row.results().isEmpty()) {
			return VideoView.Results.NONE;
		}
		try {
			Optional<Film> film = result(row, StageName.RENDER, Film.class);
			return new VideoView.Results(
					new VideoView.Origins(result(row, StageName.SCRIPT, Script.class).map(Script::origin).orElse(null),
							result(row, StageName.SPEECH, Narration.class).map(Narration::origin).orElse(null),
							film.map(Film::origins).orElse(List.of())),
					film.map(VideoView.FilmView::of).orElse(null));
		}
		catch (VideoException ex) {
			// How the video stands matters more than where its parts came from.
			return VideoView.Results.NONE;
		}
	}

	private <T> Optional<T> result(VideoRow row, StageName stage, Class<T> type) {
		return Optional.ofNullable(row.results().get(stage)).map((ref) -> DomainJson.read(this.store, ref, type));
	}

}
