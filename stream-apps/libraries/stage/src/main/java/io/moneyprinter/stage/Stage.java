package io.moneyprinter.stage;

import io.moneyprinter.artifacts.ContentKey;
import io.moneyprinter.video.StageName;

/**
 * One step from a request to a publication, as a function of the domain. A stage knows
 * nothing of messages, ledgers and clocks: the {@link StageRunner} puts them round it, in
 * a stream app, in a batch step, in one process or in a test.
 *
 * @param <R> what the stage makes; written as its manifest
 */
public interface Stage<R> {

	/**
	 * Which step this is.
	 * @return its name
	 */
	StageName name();

	/**
	 * What the stage makes.
	 * @return a type of the domain that can be written as JSON
	 */
	Class<R> resultType();

	/**
	 * The name of the result before it is made. Two inputs with the same key have the
	 * same result, which is then made once; makers that choose add the video's id as
	 * seed, so that their choice is remembered and not shared.
	 * @param input what the stage would be run on
	 * @return the key
	 */
	ContentKey key(StageInput input);

	/**
	 * Does the work. May be run again after a failure or a crash at any moment;
	 * everything it keeps lies under content keys, so that repeating it does no harm.
	 * @param input request and results of the stages before
	 * @param context work folder, artifact store and progress of this run
	 * @return the result, which is committed after this method returns
	 * @throws InterruptedException if the video was cancelled, its clock ran out or the
	 * process ends
	 */
	R run(StageInput input, StageContext context) throws InterruptedException;

}
