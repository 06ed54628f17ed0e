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
	 */
	void spoken(int scene, int of);

}
