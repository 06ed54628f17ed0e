package io.moneyprinter.stage;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import io.moneyprinter.artifacts.ContentKey;
import io.moneyprinter.video.Language;
import io.moneyprinter.video.Origin;
import io.moneyprinter.video.Scene;
import io.moneyprinter.video.Script;
import io.moneyprinter.video.StageName;

/**
 * A script stage that does what a test tells it to.
 */
final class ScriptedStage implements Stage<Script> {

	static final Script SCRIPT = new Script("A title", Language.ENGLISH,
			List.of(new Scene(1, "Heading", "Something is said.", List.of("thing"))), new Origin("test", "A test."));

	private final AtomicInteger runs = new AtomicInteger();

	private final Work work;

	ScriptedStage(Work work) {
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
		return ContentKey.of("scripted/1").with("topic", input.request().topic()).build();
	}

	@Override
	public Script run(StageInput input, StageContext context) throws InterruptedException {
		this.work.run(this.runs.incrementAndGet(), context);
		return SCRIPT;
	}

	int runs() {
		return this.runs.get();
	}

	/** What the stage does in its n-th run. */
	interface Work {

		void run(int run, StageContext context) throws InterruptedException;

	}

}
