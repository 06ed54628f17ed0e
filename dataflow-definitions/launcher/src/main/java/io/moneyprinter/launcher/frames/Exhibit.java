package io.moneyprinter.launcher.frames;

import java.util.List;

import io.moneyprinter.storyboard.Storyboard;

/**
 * Some frames of example films under one heading.
 *
 * @param name of its picture file
 * @param heading of it
 * @param text what is to be seen
 * @param views in order
 */
record Exhibit(String name, String heading, String text, List<View> views) {

	/**
	 * Frames of one film.
	 *
	 * @param film what is rendered
	 * @param frames which are shown
	 */
	record View(Storyboard film, List<Integer> frames) {
	}

}
