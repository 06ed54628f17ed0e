package io.moneyprinter.footage;

import java.util.List;

/**
 * What one scene shows.
 *
 * @param scene the scene's number in the script, from 1
 * @param shots at least one, each starting where the one before ends
 */
public record SceneFootage(int scene, List<Shot> shots) {

	public SceneFootage {
		shots = List.copyOf(shots);
		if (shots.isEmpty()) {
			throw new IllegalArgumentException("Scene " + scene + " shows nothing.");
		}
		for (int i = 1; i < shots.size(); i++) {
			if (shots.get(i).span().startMillis() != shots.get(i - 1).span().endMillis()) {
				throw new IllegalArgumentException("Scene " + scene + " has a gap before its shot " + (i + 1) + ".");
			}
		}
	}

	/**
	 * When the scene starts.
	 * @return milliseconds from the narration's start
	 */
	public long startMillis() {
		return this.shots.get(0).span().startMillis();
	}

	/**
	 * When the scene ends.
	 * @return milliseconds from the narration's start
	 */
	public long endMillis() {
		return this.shots.get(this.shots.size() - 1).span().endMillis();
	}

}
