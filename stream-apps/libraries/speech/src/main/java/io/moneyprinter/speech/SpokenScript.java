package io.moneyprinter.speech;

import java.nio.file.Path;
import java.util.List;

import io.moneyprinter.video.ArtifactRef;
import io.moneyprinter.video.Narration;
import io.moneyprinter.video.Origin;
import io.moneyprinter.video.SpokenScene;

/**
 * A narrated script whose sound still lies in a work folder.
 *
 * @param wav WAV, 48 kHz, mono, 16 bit
 * @param lengthMillis of the sound
 * @param scenes all scenes, without gap from 0 to {@code lengthMillis}
 * @param origin whose voice it is
 */
public record SpokenScript(Path wav, long lengthMillis, List<SpokenScene> scenes, Origin origin) {

	public SpokenScript {
		scenes = List.copyOf(scenes);
	}

	/**
	 * The same once its sound is stored.
	 * @param audio where the sound lies now
	 * @return what later stages read
	 */
	public Narration storedAs(ArtifactRef audio) {
		return new Narration(audio, this.lengthMillis, this.scenes, this.origin);
	}

}
