package io.moneyprinter.script.stage;

import io.moneyprinter.artifacts.ContentKey;
import io.moneyprinter.script.ScriptWriter;
import io.moneyprinter.stage.Stage;
import io.moneyprinter.stage.StageContext;
import io.moneyprinter.stage.StageInput;
import io.moneyprinter.video.Script;
import io.moneyprinter.video.StageName;

/**
 * Writes the script of a video.
 */
public final class ScriptStage implements Stage<Script> {

	private final ScriptWriter writer;

	/**
	 * Creates the stage.
	 * @param writer who writes
	 */
	public ScriptStage(ScriptWriter writer) {
		this.writer = writer;
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
		return this.writer.key(input.request(), input.videoId());
	}

	@Override
	public Script run(StageInput input, StageContext context) throws InterruptedException {
		context.progress(0, "writing the script");
		return this.writer.write(input.request(), input.videoId());
	}

}
