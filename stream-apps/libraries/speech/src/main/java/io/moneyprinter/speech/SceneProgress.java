package io.moneyprinter.speech;

/**
 * Hears how far a narration is.
 */
@FunctionalInterface
public interface SceneProgress {

	/** For whoever does not want to know. */
	SceneProgress IGNORED = (scene, of) -> {
	};

	/**
	 * A scene has been spoken.
	 * @param scene its number, from 1
	 * @param of how many there are
	 * @throws InterruptedException if the narration is to stop
	 */
	void spoken(int scene, int of) throws InterruptedException;

}
