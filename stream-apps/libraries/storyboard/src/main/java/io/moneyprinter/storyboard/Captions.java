package io.moneyprinter.storyboard;

import java.util.List;

import io.moneyprinter.video.CaptionStyle;
import io.moneyprinter.video.Language;
import io.moneyprinter.video.SpokenScene;

/**
 * What is read while it is heard.
 *
 * @param language decides fonts and how lines break
 * @param look how captions look, and whether they are burnt in
 * @param scenes whose words are shown; a caption never spans two of them
 */
public record Captions(Language language, CaptionLook look, List<SpokenScene> scenes) {

	public Captions {
		scenes = List.copyOf(scenes);
	}

	/**
	 * Captions as a request asks for them.
	 * @param language decides fonts and how lines break
	 * @param style what was asked for
	 * @param scenes whose words are shown
	 */
	public Captions(Language language, CaptionStyle style, List<SpokenScene> scenes) {
		this(language, CaptionLook.of(style), scenes);
	}

}
