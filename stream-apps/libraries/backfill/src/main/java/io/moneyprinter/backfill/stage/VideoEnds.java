package io.moneyprinter.backfill.stage;

import java.util.Objects;
import java.util.Optional;

import io.moneyprinter.artifacts.ArtifactStore;
import io.moneyprinter.artifacts.DomainJson;
import io.moneyprinter.backfill.ItemEnd;
import io.moneyprinter.ledger.VideoRow;
import io.moneyprinter.video.ErrorCode;
import io.moneyprinter.video.Film;
import io.moneyprinter.video.Hold;
import io.moneyprinter.video.StageName;
import io.moneyprinter.video.VideoException;

/** What the ledger says of a video, as the end of its item. */
final class VideoEnds {

	private final ArtifactStore store;

	VideoEnds(ArtifactStore store) {
		this.store = store;
	}

	/**
	 * The end of an item.
	 * @param row of its video
	 * @param reused whether a film that is there was there before
	 * @return empty if the video goes on by itself
	 */
	Optional<ItemEnd> of(VideoRow row, boolean reused) {
		return switch (row.state()) {
			case PUBLISHED -> Optional.of(ItemEnd.published(row.attempt(), reused, film(row)));
			case FAILED -> Optional.of(ItemEnd.failed(row.attempt(), Objects.requireNonNull(row.failure())));
			case CANCELLED -> Optional.of(ItemEnd.cancelled(row.attempt()));
			case HELD -> Optional.of(held(row, Objects.requireNonNull(row.hold())));
			case QUEUED, RUNNING, WAITING, PUBLISHING -> Optional.empty();
		};
	}

	private static ItemEnd held(VideoRow row, Hold hold) {
		return ItemEnd.held(row.attempt(), hold.sentence());
	}

	private Film film(VideoRow row) {
		return Optional.ofNullable(row.results().get(StageName.RENDER))
			.map((manifest) -> DomainJson.read(this.store, manifest, Film.class))
			.orElseThrow(() -> new VideoException(ErrorCode.ARTIFACT_MISSING,
					"The video " + row.id() + " is published, and the ledger has no film of it."));
	}

}
