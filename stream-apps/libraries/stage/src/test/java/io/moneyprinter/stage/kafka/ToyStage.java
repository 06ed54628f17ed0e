package io.moneyprinter.stage.kafka;

import java.util.List;

import io.moneyprinter.artifacts.ContentKey;
import io.moneyprinter.stage.Stage;
import io.moneyprinter.stage.StageContext;
import io.moneyprinter.stage.StageInput;
import io.moneyprinter.video.ErrorCode;
import io.moneyprinter.video.Language;
import io.moneyprinter.video.Origin;
import io.moneyprinter.video.Scene;
import io.moneyprinter.video.Script;
import io.moneyprinter.video.StageName;
import io.moneyprinter.video.VideoException;

/**
 * Writes a script of one word; what else it does, it is told by the request's topic.
 */
final class ToyStage implements Stage<Script> {

	static final String BREAKS = "breaks";

	private final Work work;

	ToyStage() {
		this((topic) -> {
			if (topic.equals(BREAKS)) {
				throw new VideoException(ErrorCode.INTERNAL, "The stage broke.",
						new IllegalStateException("the drawer is stuck"));
			}
		});
	}

	ToyStage(Work work) {
		this.work = work;
	}

	@Override
	public StageName name() {
		return StageName.SCRIPT;
	}

	@Override
	public Class<Script> resultType() {
		return Script.class;
	}

	@Override
	public ContentKey key(StageInput input) {
		return ContentKey.of("toy/1").with("video", input.videoId()).build();
	}

	@Override
	public Script run(StageInput input, StageContext context) throws InterruptedException {
		this.work.run(input.request().topic());
		return new Script("Title", Language.ENGLISH, List.of(new Scene(1, "", input.request().topic(), List.of())),
				new Origin("toy", "A toy."));
	}

	/** What a run does before it is done. */
	@FunctionalInterface
	interface Work {

		void run(String topic) throws InterruptedException;

	}

}
