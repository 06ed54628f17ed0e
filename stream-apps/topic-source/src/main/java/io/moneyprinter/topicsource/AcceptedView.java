package io.moneyprinter.topicsource;

import java.util.List;

import io.moneyprinter.stage.Intake;
import io.moneyprinter.video.VideoId;

/**
 * The answer to an accepted request.
 *
 * @param id of the first video; the only one unless variants were asked for
 * @param links of the first video
 * @param videos one for each variant
 */
record AcceptedView(VideoId id, Links links, List<Item> videos) {

	static AcceptedView of(List<Intake.Accepted> accepted) {
		List<Item> items = accepted.stream().map(Item::of).toList();
		return new AcceptedView(items.get(0).id(), items.get(0).links(), items);
	}

	/**
	 * One video.
	 *
	 * @param id of the video
	 * @param fresh whether this call made it; {@code false} if the same key came before
	 * @param links of the video
	 */
	record Item(VideoId id, boolean fresh, Links links) {

		static Item of(Intake.Accepted accepted) {
			VideoId id = accepted.message().videoId();
			return new Item(id, accepted.fresh(), Links.of(id));
		}

	}

}
