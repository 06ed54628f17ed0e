package io.moneyprinter.video;

import java.util.List;

/**
 * A script as it is heard.
 *
 * @param audio WAV, 48 kHz, mono, 16 bit
 * @param lengthMillis of the audio
 * @param scenes all scenes of the script, without gap from 0 to {@code lengthMillis}
 * @param origin whose voice it is
 */
public record Narration(ArtifactRef audio, long lengthMillis, List<SpokenScene> scenes, Origin origin) {

	public Narration {
		scenes = List.copyOf(scenes);
		long at = 0;
		for (SpokenScene scene : scenes) {
			if (scene.startMillis() != at) {
				throw new IllegalArgumentException(
						"Scene " + scene.number() + " starts at " + scene.startMillis() + " ms instead of " + at + ".");
			}
			at = scene.endMillis();
		}
		if (at != lengthMillis) {
			throw new IllegalArgumentException(
					"The scenes end at " + at + " ms, the narration at " + lengthMillis + " ms.");
		}
	}

}
