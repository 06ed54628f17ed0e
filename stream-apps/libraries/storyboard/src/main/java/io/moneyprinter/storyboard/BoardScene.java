package io.moneyprinter.storyboard;

import java.util.List;

/**
 * A scene on the storyboard.
 *
 * @param number the scene's number in the script, from 1
 * @param entrance how it takes over from the scene before; a cut for the first
 * @param panels what it shows, without a gap
 */
public record BoardScene(int number, Joint entrance, List<Panel> panels) {

	public BoardScene {
		panels = List.copyOf(panels);
		if (panels.isEmpty()) {
			throw new IllegalArgumentException("Scene " + number + " shows nothing.");
		}
		for (int i = 1; i < panels.size(); i++) {
			if (panels.get(i).fromFrame() != panels.get(i - 1).toFrame()) {
				throw new IllegalArgumentException("Scene " + number + " has a gap before its panel " + (i + 1) + ".");
			}
		}
	}

	/**
	 * The first frame in which the scene stands alone or, in the middle of its entrance,
	 * is half there.
	 * @return counted from the film's start
	 */
	public long fromFrame() {
		return this.panels.get(0).fromFrame();
	}

	/**
	 * The first frame of the next scene.
	 * @return counted from the film's start
	 */
	public long toFrame() {
		return this.panels.get(this.panels.size() - 1).toFrame();
	}

}
