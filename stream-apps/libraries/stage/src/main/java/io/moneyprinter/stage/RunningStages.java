package io.moneyprinter.stage;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import io.moneyprinter.video.VideoId;

/**
 * The stages that run in this process, so that news of a video reaches them at once and
 * not with their next beat.
 */
public final class RunningStages {

	private final Set<StageWatch> watches = ConcurrentHashMap.newKeySet();

	void add(StageWatch watch) {
		this.watches.add(watch);
	}

	void remove(StageWatch watch) {
		this.watches.remove(watch);
	}

	/**
	 * Has the stages of a video look at the ledger now. Returns at once.
	 * @param video of which there is news
	 */
	public void nudge(VideoId video) {
		this.watches.stream().filter((watch) -> watch.isOf(video)).forEach(StageWatch::nudge);
	}

}
