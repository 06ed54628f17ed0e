package io.moneyprinter.footage;

import java.util.List;

import io.moneyprinter.video.Origin;

/**
 * What a film shows.
 *
 * @param scenes all scenes of the narration, in its order
 * @param remarks what people should know about the choice, such as own material that
 * could not be shown; usually empty
 */
public record Footage(List<SceneFootage> scenes, List<Origin> remarks) {

	public Footage {
		scenes = List.copyOf(scenes);
		remarks = List.copyOf(remarks);
		long at = 0;
		for (SceneFootage scene : scenes) {
			if (scene.startMillis() != at) {
				throw new IllegalArgumentException("Scene " + scene.scene() + " is shown from " + scene.startMillis()
						+ " ms, but the scene before ends at " + at + " ms.");
			}
			at = scene.endMillis();
		}
	}

	/**
	 * All shots, in the order in which they are seen.
	 * @return without gap from 0 to the narration's end
	 */
	public List<Shot> shots() {
		return this.scenes.stream().flatMap((scene) -> scene.shots().stream()).toList();
	}

}
