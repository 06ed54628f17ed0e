package io.moneyprinter.script;

import java.time.Duration;

import io.moneyprinter.video.Scene;
import io.moneyprinter.video.Script;
import io.moneyprinter.video.VideoId;
import io.moneyprinter.video.VideoRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What every writer keeps to. A writer's test extends it and says how a request for this
 * writer looks.
 */
public abstract class ScriptWriterContract {

	protected static final VideoId VIDEO = VideoId.parse("2f1c5d2e-6c1b-5f0e-9a51-0f4d8e1b7c33");

	protected static final VideoId OTHER_VIDEO = VideoId.parse("8a6e0804-2bd0-5672-b79d-d97027f9071a");

	/**
	 * The writer under test.
	 * @return may be shared between tests
	 */
	protected abstract ScriptWriter writer();

	/**
	 * A request that this writer can serve well.
	 * @param length of the film
	 * @return the request
	 */
	protected abstract VideoRequest request(Duration length);

	@ParameterizedTest
	@ValueSource(ints = { 2, 15, 30, 60 })
	void everySceneCanBeSpokenAndShown(int seconds) {
		Script script = writer().write(request(Duration.ofSeconds(seconds)), VIDEO);
		assertThat(script.scenes()).isNotEmpty().allSatisfy(ScriptWriterContract::assertWellFormed);
	}

	private static void assertWellFormed(Scene scene) {
		assertThat(scene.narration()).isNotBlank().doesNotContain("\n").isEqualTo(scene.narration().strip());
		assertThat(scene.heading().split(" ").length).isLessThanOrEqualTo(ScriptWriter.MAX_HEADING_WORDS);
		assertThat(scene.keywords()).hasSizeLessThanOrEqualTo(ScriptWriter.MAX_KEYWORDS)
			.doesNotHaveDuplicates()
			.allSatisfy((keyword) -> assertThat(keyword).isNotBlank());
	}

	@Test
	void titleAndLanguageAreTheRequests() {
		VideoRequest request = request(Duration.ofSeconds(30));
		Script script = writer().write(request, VIDEO);
		assertThat(script.title()).isEqualTo(request.topic());
		assertThat(script.language()).isEqualTo(request.language());
	}

	@Test
	void originNamesTheMakerAndSaysMoreInASentence() {
		Script script = writer().write(request(Duration.ofSeconds(30)), VIDEO);
		assertThat(script.origin().maker()).matches("[a-z][a-z0-9-]*");
		assertThat(script.origin().sentence()).endsWith(".").contains(" ");
	}

	@Test
	void sameRequestAndVideoGiveTheSameScriptUnderTheSameKey() {
		VideoRequest request = request(Duration.ofSeconds(30));
		assertThat(writer().key(request, VIDEO)).isEqualTo(writer().key(request, VIDEO));
		assertThat(writer().write(request, VIDEO)).isEqualTo(writer().write(request, VIDEO));
	}

	@Test
	void sameKeyMeansSameScript() {
		VideoRequest request = request(Duration.ofSeconds(30));
		if (writer().key(request, VIDEO).equals(writer().key(request, OTHER_VIDEO))) {
			assertThat(writer().write(request, OTHER_VIDEO)).isEqualTo(writer().write(request, VIDEO));
		}
	}

}
