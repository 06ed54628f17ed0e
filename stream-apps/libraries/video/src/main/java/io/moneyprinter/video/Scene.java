package io.moneyprinter.video;

import java.util.List;

/**
 * A part of a script that is seen and heard together.
 *
 * @param number its place, from 1
 * @param heading a few words that name it, shown on generated cards; may be empty
 * @param narration what is spoken, never blank
 * @param keywords what the pictures should show, most telling first; may be empty
 */
public record Scene(int number, String heading, String narration, List<String> keywords) {

	public Scene {
		if (number < 1) {
			throw new IllegalArgumentException("Scenes are counted from 1, not " + number + ".");
		}
		if (narration.isBlank()) {
			throw new IllegalArgumentException("Scene " + number + " says nothing.");
		}
		keywords = List.copyOf(keywords);
	}

}
