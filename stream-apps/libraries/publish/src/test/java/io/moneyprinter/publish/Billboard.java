package io.moneyprinter.publish;

import java.util.ArrayList;
import java.util.List;

import io.moneyprinter.video.PublishTarget;
import io.moneyprinter.video.VideoId;

/**
 * A target that shows whatever it is given, as often as it is given, and answers nobody.
 */
final class Billboard implements Publisher {

	private final List<VideoId> shown = new ArrayList<>();

	/** How often it shows a film. */
	long shows(VideoId video) {
		return this.shown.stream().filter(video::equals).count();
	}

	/** It takes the place of the target that tests need least. */
	@Override
	public PublishTarget target() {
		return PublishTarget.WEB_HOOK;
	}

	@Override
	public boolean repeatsHarmlessly() {
		return false;
	}

	@Override
	public Whereabouts find(Handover handover) {
		return new Whereabouts.Unknowable("The billboard answers nobody.");
	}

	@Override
	public String handOver(Handover handover) {
		this.shown.add(handover.video());
		return "billboard/" + handover.video();
	}

}
