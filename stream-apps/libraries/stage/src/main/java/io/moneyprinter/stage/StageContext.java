package io.moneyprinter.stage;

import java.nio.file.Path;

import io.moneyprinter.artifacts.ArtifactStore;
import io.moneyprinter.video.ArtifactRef;

/**
 * What a stage may use while it runs. A stage that goes on for long calls
 * {@link #progress} again and again: that is its sign of life, and the moment at which a
 * cancellation or the end of its clock reaches it.
 */
public interface StageContext {

	/**
	 * A folder for this run alone, on local disk, removed afterwards.
	 * @return an existing, empty folder
	 */
	Path workFolder();

	/**
	 * The store, for fetching what the stage needs.
	 * @return the store
	 */
	ArtifactStore store();

	/**
	 * Keeps a file beside the result.
	 * @param kind what it is, as {@link io.moneyprinter.artifacts.ArtifactKey} says
	 * @param file in the work folder
	 * @param mediaType such as {@code audio/wav}
	 * @return the reference to put into the result
	 */
	ArtifactRef keep(String kind, Path file, String mediaType);

	/**
	 * Says how far the stage is.
	 * @param fraction of its work that is done, 0 to 1
	 * @param sentence what it is doing, such as "scene 3 of 8"
	 * @throws InterruptedException if the stage is to stop
	 */
	void progress(double fraction, String sentence) throws InterruptedException;

}
