package io.moneyprinter.backfilljob;

import java.time.Instant;
import java.util.List;

import io.moneyprinter.artifacts.ContentKey;
import io.moneyprinter.stage.Stage;
import io.moneyprinter.stage.StageContext;
import io.moneyprinter.stage.StageInput;
import io.moneyprinter.testkit.video.Scripts;
import io.moneyprinter.video.Publication;
import io.moneyprinter.video.Script;
import io.moneyprinter.video.StageName;

/**
 * A stage made of a function.
 *
 * @param name which stage it is
 * @param resultType what it makes
 * @param work how
 * @param <R> what it makes
 */
record MadeUp<R>(StageName name, Class<R> resultType, Work<R> work) implements Stage<R> {

	/** Writes a scene, whatever is asked. */
	static Stage<Script> script() {
		return new MadeUp<>(StageName.SCRIPT, Script.class, (input, context) -> Scripts.ofScenes(1));
	}

	/** Hands over to nobody. */
	static Stage<Publication> publish() {
		return new MadeUp<>(StageName.PUBLISH, Publication.class,
				(input, context) -> new Publication(input.videoId(), input.film().video(), List.of(), Instant.EPOCH));
	}

	@Override
	public ContentKey key(StageInput input) {
		return ContentKey.of("made-up/1").with("video", input.videoId()).build();
	}

	@Override
	public R run(StageInput input, StageContext context) throws InterruptedException {
		try {
			return this.work.make(input, context);
		}
		catch (InterruptedException | RuntimeException ex) {
			throw ex;
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * What a stage does.
	 *
	 * @param <R> what it makes
	 */
	@FunctionalInterface
	interface Work<R> {

		R make(StageInput input, StageContext context) throws Exception;

	}

}
