package io.moneyprinter.testkit.video;

import java.util.List;
import java.util.stream.IntStream;

import io.moneyprinter.video.Language;
import io.moneyprinter.video.Origin;
import io.moneyprinter.video.Scene;
import io.moneyprinter.video.Script;

/**
 * Scripts.
 */
public final class Scripts {

	private static final List<String> SENTENCES = List.of("Rivers carry salt from the land to the sea.",
			"The sun lifts the water, but it leaves the salt behind.", "Rain falls, and the journey begins again.",
			"So the sea grows a little saltier every year.");

	private Scripts() {
	}

	/**
	 * A script in English with a sentence a scene.
	 * @param scenes how many, from 1
	 * @return the script
	 */
	public static Script ofScenes(int scenes) {
		return new Script("Why the sea is salty", Language.ENGLISH,
				IntStream.rangeClosed(1, scenes).mapToObj(Scripts::scene).toList(),
				new Origin("testkit", "Written for a test."));
	}

	private static Scene scene(int number) {
		return new Scene(number, "Part " + number, SENTENCES.get((number - 1) % SENTENCES.size()),
				List.of("sea", "salt"));
	}

}
