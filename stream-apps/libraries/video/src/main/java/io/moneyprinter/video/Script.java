package io.moneyprinter.video;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * What a film says, scene by scene.
 *
 * @param title of the film
 * @param language it is written in
 * @param scenes at least one, numbered from 1 without a gap
 * @param origin who wrote it
 */
public record Script(String title, Language language, List<Scene> scenes, Origin origin) {

	public Script {
		scenes = List.copyOf(scenes);
		if (scenes.isEmpty()) {
			throw new IllegalArgumentException("A script needs at least one scene.");
		}
		for (int i = 0; i < scenes.size(); i++) {
			if (scenes.get(i).number() != i + 1) {
				throw new IllegalArgumentException(
						"Scene " + (i + 1) + " carries the number " + scenes.get(i).number() + ".");
			}
		}
	}

	/**
	 * How many words are spoken.
	 * @return words as white space divides them
	 */
	@JsonIgnore
	public int words() {
		return this.scenes.stream().mapToInt((scene) -> scene.narration().strip().split("\\s+").length).sum();
	}

}
