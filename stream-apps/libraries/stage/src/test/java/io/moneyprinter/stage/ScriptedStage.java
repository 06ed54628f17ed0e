package io.moneyprinter.stage;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import io.moneyprinter.artifacts.ContentKey;
import io.moneyprinter.video.ErrorCode;
import io.moneyprinter.video.Language;
import io.moneyprinter.video.Origin;
import io.moneyprinter.video.Scene;
import io.moneyprinter.video.Script;
import io.moneyprinter.video.StageName;
import io.moneyprinter.video.VideoException;

/**
 * A script stage that does what a test tells it to.
 */
public final class ScriptedStage implements Stage<Script> {

	/** The topic at which a fragile stage breaks. */
	public static final String BREAKS = "breaks";

	static final Script SCRIPT = new Script("A title", Language.ENGLISH,
			List.of(new Scene(1, "Heading", "Something is said.", List.of("thing"))), new Origin("test", "A test."));

	private final AtomicInteger runs = new AtomicInteger();

	private final Run work;

	ScriptedStage(Work work) {
		this((run, input, context) -> work.run(run, context));
	}

	private ScriptedStage(Run work) {
		this.work = work;
	}

	/** A stage that is told by the topics of its requests what to do. */
	public static ScriptedStage byTopic(Topical work) {
		return new ScriptedStage((run, input, context) -> work.run(input.request().topic()));
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
		return ContentKey.of("scripted/1").with("video", input.videoId()).build();
	}

	@Override
	public Script run(StageInput input, StageContext context) throws InterruptedException {
		this.work.run(this.runs.incrementAndGet(), input, context);
		return SCRIPT;
	}

	int runs() {
		return this.runs.get();
	}

	/** A stage that breaks at one topic, and does nothing at others. */
	public static ScriptedStage fragile() {
		return byTopic((topic) -> {
			if (topic.equals(BREAKS)) {
				throw new VideoException(ErrorCode.INTERNAL, "The stage broke.",
						new IllegalStateException("the drawer is stuck"));
			}
		});
	}

	/** What the stage does in its n-th run. */
	@FunctionalInterface
	interface Work {

		void run(int run, StageContext context) throws InterruptedException;

	}

	/** What the stage does with a topic. */
	@FunctionalInterface
	public interface Topical {

		void run(String topic) throws InterruptedException;

	}

	@FunctionalInterface
	private interface Run {

		void run(int run, StageInput input, StageContext context) throws InterruptedException;

	}

}
