package io.moneyprinter.video;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * One value of every type that is written as JSON, by the name of its golden file.
 */
final class Examples {

	static final VideoId VIDEO = VideoId.parse("2f1c5d2e-6c1b-5f0e-9a51-0f4d8e1b7c33");

	static final Instant AT = Instant.parse("2026-03-01T10:15:30.123Z");

	private static final MaterialId MATERIAL = new MaterialId("ab".repeat(32));

	private static final Origin ORIGIN = new Origin("outline", "An outline from the topic alone.");

	private Examples() {
	}

	static Map<String, Object> all() {
		Map<String, Object> all = new LinkedHashMap<>();
		all.put("video-request-minimal", VideoRequest.about("Why is the sea salty?"));
		all.put("video-request-full", fullRequest());
		all.put("video-request-reviewed", reviewedRequest());
		all.put("script", script());
		all.put("narration", narration());
		all.put("film", film());
		all.put("publication", publication());
		all.put("stage-message", new StageMessage(VIDEO, 2, AccountId.LOCAL, WorkClass.INTERACTIVE,
				ref("request", "json"), Map.of(StageName.SCRIPT, ref("script", "json"))));
		all.put("video-reply-accepted", new VideoReply(VideoReply.Status.ACCEPTED, "order-17", List.of(VIDEO), null));
		all.put("video-reply-rejected", new VideoReply(VideoReply.Status.REJECTED, null, List.of(),
				new Failure(ErrorCode.INVALID_REQUEST, "The field 'topic' is 'empty'.", null)));
		all.put("video-control-cancel", VideoControl.of(VIDEO, VideoCommand.CANCEL));
		all.put("video-control-reject",
				new VideoControl(VIDEO, VideoCommand.REJECT, "The tide is told the wrong way round.", null));
		all.put("video-control-prioritize", new VideoControl(VIDEO, VideoCommand.PRIORITIZE, null, WorkClass.BULK));
		events().forEach((event) -> all.put("event-" + name(event), event));
		return all;
	}

	private static String name(VideoEvent event) {
		return event.getClass().getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
	}

	static VideoRequest fullRequest() {
		return new VideoRequest(new AccountId("studio-7"), new IdempotencyKey("order-17"), "Why is the sea salty?",
				"Rivers carry salt to the sea.", null, new Language("en-GB"), Tone.DRAMATIC, Duration.ofSeconds(45),
				new Voice("cmu-slt-hsmm", 1.25, MATERIAL), new Picture(Aspect.LANDSCAPE, 720, 25),
				new CaptionStyle(false, CaptionPosition.TOP, 60, new Color("#FFFFFF"), new Color("#00FF88"),
						new Color("#101010")),
				Transition.SHUFFLE, new Music(MusicMood.CALM, 0.35, MATERIAL),
				new Materials(MaterialPreference.OWN_ONLY, List.of(MATERIAL)), 2, WorkClass.BULK, null,
				Set.of(PublishTarget.STORE, PublishTarget.WEB_HOOK), URI.create("https://example.org/hook"));
	}

	/** The whole request is from before reviews, and is read for ever. */
	private static VideoRequest reviewedRequest() {
		VideoRequest plain = VideoRequest.about("Why is the sea salty?");
		return new VideoRequest(plain.account(), null, plain.topic(), null, null, plain.language(), plain.tone(),
				plain.length(), plain.voice(), plain.picture(), plain.captions(), plain.transition(), plain.music(),
				plain.materials(), 1, plain.workClass(), ReviewPoint.SCRIPT, plain.publish(), null);
	}

	static Script script() {
		return new Script("The salt of the sea", Language.ENGLISH,
				List.of(new Scene(1, "Rivers", "Rivers carry salt.", List.of("river", "salt")),
						new Scene(2, "", "The sea keeps it.", List.of())),
				ORIGIN);
	}

	static Narration narration() {
		return new Narration(ref("narration-audio", "wav"), 3200, List.of(
				new SpokenScene(1, 0, 1700,
						List.of(new TimedWord("Rivers", 0, 400), new TimedWord("carry", 400, 800),
								new TimedWord("salt.", 820, 1350))),
				new SpokenScene(2, 1700, 3200, List.of(new TimedWord("The", 1700, 1800)))), ORIGIN);
	}

	static Film film() {
		return new Film(ref("film", "mp4"), ref("cover", "jpg"), ref("captions", "srt"), ref("captions", "vtt"),
				new Canvas(1080, 1920, 30), 120, 4000, List.of(ORIGIN), new FilmCheck(-14.1, -1.4, List.of()));
	}

	static Publication publication() {
		return new Publication(VIDEO, ref("film", "mp4"),
				List.of(new Publication.Delivery(PublishTarget.STORE, "local/film/x.mp4", "e-1")), AT);
	}

	static List<VideoEvent> events() {
		AccountId account = AccountId.LOCAL;
		return List.of(new VideoEvent.VideoAccepted(VIDEO, 1, account, AT, "Salt", WorkClass.INTERACTIVE),
				new VideoEvent.StageStarted(VIDEO, 1, account, AT, StageName.RENDER),
				new VideoEvent.StageProgressed(VIDEO, 1, account, AT, StageName.RENDER, 7, 0.375, "scene 3 of 8"),
				new VideoEvent.StageCompleted(VIDEO, 1, account, AT, StageName.RENDER, ref("render", "json"), false),
				new VideoEvent.VideoPublished(VIDEO, 1, account, AT, publication()),
				new VideoEvent.VideoFailed(VIDEO, 1, account, AT,
						new Failure(ErrorCode.RENDER_FAILED, "ffmpeg ended with an error.", StageName.RENDER)),
				new VideoEvent.VideoCancelled(VIDEO, 1, account, AT, null),
				new VideoEvent.VideoHeld(VIDEO, 1, account, AT, StageName.SPEECH,
						new Hold(Hold.Reason.LATER, "The voice's provider asks for patience.", AT.plusSeconds(60))));
	}

	private static ArtifactRef ref(String kind, String ending) {
		return new ArtifactRef("local/" + kind + "/" + "0".repeat(8) + "." + ending,
				ending.equals("json") ? "application/json" : "application/octet-stream", 1234, "cd".repeat(32));
	}

}
