package io.moneyprinter.publish.stage;

import io.moneyprinter.artifacts.ContentKey;
import io.moneyprinter.publish.Publishing;
import io.moneyprinter.stage.Stage;
import io.moneyprinter.stage.StageContext;
import io.moneyprinter.stage.StageInput;
import io.moneyprinter.video.Publication;
import io.moneyprinter.video.StageName;

/**
 * Hands the film of a video on.
 */
public final class PublishStage implements Stage<Publication> {

	/** Raised when a publication of the same film is another one. */
	private static final String RECIPE = "publish/1";

	private final Publishing publishing;

	/**
	 * Creates the stage.
	 * @param publishing hands films to all targets
	 */
	public PublishStage(Publishing publishing) {
		this.publishing = publishing;
	}

	@Override
	public StageName name() {
		return StageName.PUBLISH;
	}

	@Override
	public Class<Publication> resultType() {
		return Publication.class;
	}

	/** The video is part of it: the same film is handed on for each video that has it. */
	@Override
	public ContentKey key(StageInput input) {
		return ContentKey.of(RECIPE)
			.with("video", input.videoId())
			.with("film", input.manifest(StageName.RENDER).sha256())
			.with("targets", input.request().publish())
			.with("callback", String.valueOf(input.request().callback()))
			.build();
	}

	@Override
	public Publication run(StageInput input, StageContext context) throws InterruptedException {
		context.progress(0, "handing the film on");
		return this.publishing.publish(input.film(), input.request(), input.videoId(), input.insisted());
	}

}
