package io.moneyprinter.video;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * A value that exists is valid: the constructors refuse the others.
 */
class InvariantsTests {

	private static final ArtifactRef REF = new ArtifactRef("local/a/b", "audio/wav", 1, "0".repeat(64));

	private static final Origin ORIGIN = new Origin("test", "Made for a test.");

	@ParameterizedTest
	@ValueSource(strings = { "", "UPPER", "-first", "a b", "a/b", "..", "ü", "a\n" })
	void accountsAreSafeInKeysAndPaths(String value) {
		assertInvalid("account", () -> new AccountId(value));
		assertInvalid("account", () -> new AccountId("a".repeat(65)));
		assertThat(new AccountId("a".repeat(64)).value()).hasSize(64);
	}

	@Test
	void topicsAreTextOfLimitedLength() {
		assertInvalid("topic", () -> VideoRequest.about(" \n\t"));
		assertInvalid("topic", () -> VideoRequest.about("a".repeat(VideoRequest.MAX_TOPIC + 1)));
		assertInvalid("topic", () -> VideoRequest.about("bell\u0007"));
		assertInvalid("topic", () -> VideoRequest.about("half a pair \ud83c"));
		assertThat(VideoRequest.about("🌊".repeat(VideoRequest.MAX_TOPIC)).topic()).endsWith("🌊");
		assertThat(VideoRequest.about("  quoted 'and' \"{\\an8}\" %{x} ").topic())
			.isEqualTo("quoted 'and' \"{\\an8}\" %{x}");
	}

	@ParameterizedTest
	@ValueSource(strings = { "ftp://example.org/", "file:///etc/passwd", "//example.org/", "/path", "mailto:a@b.c",
			"https://user:secret@example.org/", "http:///nohost", "gopher://example.org" })
	void callbacksAreWebAddressesWithoutCredentials(String callback) {
		assertInvalid("callback", () -> told(Set.of(), URI.create(callback)));
	}

	@Test
	void theStoreIsAlwaysATargetAndACallbackMakesAHook() {
		assertThat(VideoRequest.about("a").publish()).containsExactly(PublishTarget.STORE);
		VideoRequest told = told(Set.of(), URI.create("https://example.org/hook"));
		assertThat(told.publish()).containsExactly(PublishTarget.STORE, PublishTarget.WEB_HOOK);
		assertInvalid("callback", () -> told(Set.of(PublishTarget.WEB_HOOK), null));
	}

	private static VideoRequest told(Set<PublishTarget> targets, @Nullable URI callback) {
		VideoRequest plain = VideoRequest.about("a");
		return new VideoRequest(plain.account(), null, plain.topic(), null, null, plain.language(), plain.tone(),
				plain.length(), plain.voice(), plain.picture(), plain.captions(), plain.transition(), plain.music(),
				plain.materials(), 1, plain.workClass(), null, targets, callback);
	}

	@ParameterizedTest
	@ValueSource(doubles = { 0.49, 2.01, -1, Double.NaN, Double.POSITIVE_INFINITY })
	void voicesHaveASpeedThatCanBeSpoken(double speed) {
		assertInvalid("voice.speed", () -> new Voice("auto", speed, null));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "../voice", "a b", "-x", "$(id)" })
	void voicesHaveNamesThatCannotBeAnythingElse(String name) {
		assertInvalid("voice.name", () -> new Voice(name, 1, null));
	}

	@ParameterizedTest
	@ValueSource(doubles = { -0.01, 1.01, Double.NaN })
	void musicHasAVolume(double volume) {
		assertInvalid("music.volume", () -> new Music(MusicMood.AUTO, volume, null));
	}

	@Test
	void ownMaterialOnlyNeedsSome() {
		assertInvalid("materials.own", () -> new Materials(MaterialPreference.OWN_ONLY, List.of()));
		MaterialId one = new MaterialId("a".repeat(64));
		assertInvalid("materials.own", () -> new Materials(MaterialPreference.OWN_FIRST,
				new ArrayList<>(Collections.nCopies(Materials.MAX_OWN + 1, one))));
	}

	@ParameterizedTest
	@CsvSource({ "9:16,1080,1080,1920", "16:9,1080,1920,1080", "1:1,720,720,720", "4:5,1080,1080,1350",
			"9:16,180,180,320", "4:5,180,180,226", "16:9,480,854,480" })
	void everyPictureHasEvenSides(String aspect, int resolution, int width, int height) {
		assertThat(new Picture(Aspect.of(aspect), resolution, 30).canvas()).isEqualTo(new Canvas(width, height, 30));
	}

	static Stream<Picture> pictures() {
		return Arrays.stream(Aspect.values())
			.flatMap((aspect) -> Picture.RESOLUTIONS.stream()
				.flatMap((side) -> Picture.RATES.stream().map((rate) -> new Picture(aspect, side, rate))));
	}

	@ParameterizedTest
	@MethodSource("pictures")
	void everyPictureThatCanBeAskedForHasACanvas(Picture picture) {
		Canvas canvas = picture.canvas();
		assertThat(Math.min(canvas.width(), canvas.height())).isEqualTo(picture.resolution());
		assertThat(canvas.frames(1000)).isEqualTo(picture.framesPerSecond());
	}

	@ParameterizedTest
	@CsvSource({ "0,0", "16,0", "17,1", "33,1", "1000,30", "1017,31", "3600000,108000" })
	void framesAreRoundedToTheNearest(long millis, long frames) {
		assertThat(new Canvas(2, 2, 30).frames(millis)).isEqualTo(frames);
	}

	@Test
	void scriptsCountTheirScenesFromOne() {
		Scene first = new Scene(1, "", "Words.", List.of());
		assertThatIllegalArgumentException().isThrownBy(() -> new Script("t", Language.ENGLISH, List.of(), ORIGIN));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new Script("t", Language.ENGLISH, List.of(first, first), ORIGIN));
		assertThatIllegalArgumentException().isThrownBy(() -> new Scene(1, "", " ", List.of()));
		assertThatIllegalArgumentException().isThrownBy(() -> new Scene(0, "", "Words.", List.of()));
	}

	@Test
	void narrationsHaveNoGap() {
		SpokenScene first = new SpokenScene(1, 0, 1000, List.of());
		SpokenScene late = new SpokenScene(2, 1001, 2000, List.of());
		assertThatIllegalArgumentException().isThrownBy(() -> new Narration(REF, 2000, List.of(first, late), ORIGIN));
		assertThatIllegalArgumentException().isThrownBy(() -> new Narration(REF, 1001, List.of(first), ORIGIN));
		assertThatIllegalArgumentException().isThrownBy(() -> new SpokenScene(1, 5, 5, List.of()));
		assertThatIllegalArgumentException().isThrownBy(() -> new TimedWord("a", 5, 4));
	}

	@Test
	void referencesHaveAKeyASizeAndAHash() {
		assertThatIllegalArgumentException().isThrownBy(() -> new ArtifactRef("", "a/b", 1, "0".repeat(64)));
		assertThatIllegalArgumentException().isThrownBy(() -> new ArtifactRef("a", "a/b", -1, "0".repeat(64)));
		assertThatIllegalArgumentException().isThrownBy(() -> new ArtifactRef("a", "a/b", 1, "A".repeat(64)));
	}

	@Test
	void valuesDoNotChangeWithTheListsTheyWereMadeOf() {
		List<String> keywords = new ArrayList<>(List.of("sea"));
		Scene scene = new Scene(1, "", "Words.", keywords);
		keywords.add("salt");
		assertThat(scene.keywords()).containsExactly("sea");
	}

	@Test
	void sentencesShowNoControlCharactersAndNoMegabytes() {
		InvalidRequestException ex = InvalidRequestException.of("x".repeat(5000), "a\u0000\n" + "b".repeat(1_000_000),
				"less");
		assertThat(ex.sentence()).hasSizeLessThan(200).doesNotContain("\u0000", "\n").endsWith("allowed: less.");
	}

	@Test
	void onlyARejectionHasAReasonAndItNeedsOne() {
		assertInvalid("reason", () -> VideoControl.of(Examples.VIDEO, VideoCommand.REJECT));
		assertInvalid("reason", () -> new VideoControl(Examples.VIDEO, VideoCommand.REJECT, "  ", null));
		assertInvalid("reason", () -> new VideoControl(Examples.VIDEO, VideoCommand.REJECT, "bell\u0007", null));
		assertInvalid("reason", () -> new VideoControl(Examples.VIDEO, VideoCommand.CANCEL, "Enough.", null));
		assertThat(new VideoControl(Examples.VIDEO, VideoCommand.REJECT, " Too long. ", null).reason())
			.isEqualTo("Too long.");
	}

	@Test
	void onlyAnotherPriorityHasAQueueAndItNeedsOne() {
		assertInvalid("class", () -> VideoControl.of(Examples.VIDEO, VideoCommand.PRIORITIZE));
		assertInvalid("class", () -> new VideoControl(Examples.VIDEO, VideoCommand.RETRY, null, WorkClass.BULK));
	}

	@Test
	void onlyWhatGoesOnByItselfHasATime() {
		assertThatIllegalArgumentException().isThrownBy(() -> new Hold(Hold.Reason.LATER, "Busy.", null));
		assertThatIllegalArgumentException().isThrownBy(() -> new Hold(Hold.Reason.PAUSED, "Paused.", Examples.AT));
		assertThat(new Hold(Hold.Reason.PAUSED, "a\0b", null).sentence()).isEqualTo("a b");
	}

	@Test
	void everyPauseOfAStageIsAnEventOfItsOwn() {
		VideoEvent.VideoHeld now = held(new Hold(Hold.Reason.LATER, "Busy.", Examples.AT));
		assertThat(now.eventId()).isEqualTo(held(new Hold(Hold.Reason.LATER, "Still busy.", Examples.AT)).eventId())
			.isNotEqualTo(held(new Hold(Hold.Reason.LATER, "Busy.", Examples.AT.plusSeconds(1))).eventId())
			.isNotEqualTo(held(new Hold(Hold.Reason.PAUSED, "Paused.", null)).eventId());
		assertThat(now.ends()).isFalse();
	}

	private static VideoEvent.VideoHeld held(Hold hold) {
		return new VideoEvent.VideoHeld(Examples.VIDEO, 1, AccountId.LOCAL, Examples.AT, StageName.SPEECH, hold);
	}

	@Test
	void stagesShareTheWholeWork() {
		assertThat(Arrays.stream(StageName.values()).mapToDouble(StageName::share).sum()).isEqualTo(1.0);
	}

	@Test
	void theSameFilmForTheSameTargetIsTheSameEvent() {
		VideoId video = Examples.VIDEO;
		assertThat(Publication.eventId(video, PublishTarget.STORE, REF))
			.isEqualTo(Publication.eventId(video, PublishTarget.STORE, REF))
			.isNotEqualTo(Publication.eventId(video, PublishTarget.WEB_HOOK, REF))
			.isNotEqualTo(Publication.eventId(VideoId.random(), PublishTarget.STORE, REF));
		assertThat(Publication.eventId(video, PublishTarget.STORE, REF).version()).isEqualTo(5);
	}

	private static void assertInvalid(String field, Runnable making) {
		assertThatExceptionOfType(InvalidRequestException.class).isThrownBy(making::run)
			.satisfies((ex) -> assertThat(ex.violations().get(0).field()).isEqualTo(field))
			.satisfies((ex) -> assertThat(ex.code()).isEqualTo(ErrorCode.INVALID_REQUEST));
	}

}
