package io.moneyprinter.storyboard.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

import io.moneyprinter.storyboard.Joint;
import io.moneyprinter.storyboard.file.CaptionsEntry.TimedText;
import io.moneyprinter.storyboard.file.SceneEntry.CardEntry;
import io.moneyprinter.storyboard.file.SceneEntry.ClipEntry;
import io.moneyprinter.storyboard.file.SceneEntry.FitEntry;
import io.moneyprinter.storyboard.file.SceneEntry.FitKind;
import io.moneyprinter.storyboard.file.StoryboardFile.CanvasEntry;
import io.moneyprinter.storyboard.file.StoryboardFile.RenditionEntry;
import io.moneyprinter.storyboard.file.StoryboardFile.TransitionEntry;
import io.moneyprinter.video.InvalidRequestException;
import io.moneyprinter.video.InvalidRequestException.Violation;
import io.moneyprinter.video.Text;
import org.jspecify.annotations.Nullable;

/**
 * What fields have to do with each other, which the schema leaves to words.
 */
final class StoryboardRules {

	private static final int LONGEST = 1000;

	private final List<Violation> violations = new ArrayList<>();

	private StoryboardRules() {
	}

	static void require(StoryboardFile file) {
		StoryboardRules rules = new StoryboardRules();
		Text.required("title", file.title(), LONGEST);
		rules.canvas(file.canvas());
		for (int i = 0; i < file.scenes().size(); i++) {
			rules.scene("scenes[" + i + "]", file.scenes().get(i), i == file.scenes().size() - 1);
		}
		if (file.scenes().get(0).continues()) {
			rules.wrong("scenes[0].continues", true, "false, since nothing is told before the first scene");
		}
		rules.transition("transition", file.transition());
		rules.overlays(file);
		rules.narrations(file);
		rules.captions(file.captions());
		rules.renditions(file.renditions());
		if (!rules.violations.isEmpty()) {
			throw new InvalidRequestException(rules.violations);
		}
	}

	private void canvas(CanvasEntry canvas) {
		if ((canvas.width() != null) != (canvas.height() != null)) {
			wrong((canvas.width() != null) ? "canvas.height" : "canvas.width", "empty",
					"both width and height, or neither");
		}
		if (canvas.width() != null && (canvas.aspect() != null || canvas.resolution() != null)) {
			wrong("canvas.width", canvas.width(), "nothing, since aspect or resolution is given too");
		}
	}

	private void scene(String field, SceneEntry scene, boolean last) {
		ClipEntry clip = scene.clip();
		if (clip != null) {
			clip(field + ".clip", clip, scene.seconds());
		}
		if (scene.card() != null) {
			card(field + ".card", scene.card());
		}
		staging(field, scene);
		transition(field + ".entrance", scene.entrance());
		boolean fromClip = clip != null && clip.to() != null;
		if (scene.seconds() == null && scene.narration() == null && !fromClip && !last) {
			wrong(field + ".seconds", "empty",
					"a number above 0; only the last scene may last as long as all narration, and a scene with a "
							+ "narration or a clip's 'to' as long as that");
		}
	}

	private void card(String field, CardEntry card) {
		Text.optional(field + ".text", card.text(), LONGEST);
		if (card.figure() != null && !card.text().isBlank()) {
			wrong(field + ".figure", card.figure().number(), "nothing, since a card with a text has no room for it");
		}
	}

	private void staging(String field, SceneEntry scene) {
		boolean shaped = scene.clip() != null || scene.picture() != null;
		if (!shaped && scene.fit() != null) {
			wrong(field + ".fit", scene.fit().kind(), "nothing, since only clips and pictures are fitted");
		}
		if (!shaped && scene.motion() != null) {
			wrong(field + ".motion", scene.motion().move(), "nothing, since only clips and pictures are moved over");
		}
		FitEntry fit = scene.fit();
		if (fit != null && fit.kind() != FitKind.CROP && (fit.focusX() != null || fit.focusY() != null)) {
			wrong(field + ".fit." + ((fit.focusX() != null) ? "focusX" : "focusY"), "given",
					"nothing, unless the kind is crop");
		}
		if (fit != null && fit.kind() != FitKind.CONTAIN && fit.ground() != null) {
			wrong(field + ".fit.ground", fit.ground().hex(), "nothing, unless the kind is contain");
		}
	}

	private void transition(String field, @Nullable TransitionEntry transition) {
		if (transition != null && transition.direction() != null && !Joint.moves(transition.kind())) {
			wrong(field + ".direction", transition.direction().name().toLowerCase(Locale.ROOT),
					"nothing, since a " + transition.kind().id() + " does not move");
		}
	}

	private void overlays(StoryboardFile file) {
		for (int i = 0; i < file.titles().size(); i++) {
			TitleEntry title = file.titles().get(i);
			Text.required("titles[" + i + "].text", title.text(), LONGEST);
			if (title.to() <= title.from()) {
				wrong("titles[" + i + "].to", title.to(), "more than 'from', which is " + title.from());
			}
			else if (2 * title.fade() > title.to() - title.from()) {
				wrong("titles[" + i + "].fade", title.fade(),
						"at most half of the time that it is there, " + (title.to() - title.from()) / 2);
			}
		}
		WatermarkEntry mark = file.watermark();
		if (mark != null && mark.text() != null && mark.width() != null) {
			wrong("watermark.width", mark.width(), "nothing, since letters have a size");
		}
		if (mark != null && mark.file() != null && mark.letters() != null) {
			wrong("watermark.letters", "given", "nothing, since a picture has none");
		}
		if (file.cover() != null && file.cover().scene() != null && file.cover().scene() > file.scenes().size()) {
			wrong("cover.scene", file.cover().scene(), "1 to " + file.scenes().size());
		}
	}

	private void clip(String field, ClipEntry clip, @Nullable Double seconds) {
		if (clip.to() != null && clip.to() <= clip.from()) {
			wrong(field + ".to", clip.to(), "more than 'from', which is " + clip.from());
		}
		if (clip.to() != null && clip.speed() != null && seconds != null) {
			wrong(field + ".speed", clip.speed(), "nothing, since 'to' and the scene's 'seconds' decide it");
		}
	}

	private void renditions(List<RenditionEntry> renditions) {
		for (int i = 0; i < renditions.size(); i++) {
			String name = renditions.get(i).name();
			if (renditions.subList(0, i).stream().anyMatch((before) -> before.name().equalsIgnoreCase(name))) {
				wrong("renditions[" + i + "].name", name, "a name that no other rendition has");
			}
		}
	}

	private void narrations(StoryboardFile file) {
		boolean inScenes = file.scenes().stream().map(SceneEntry::narration).anyMatch(Objects::nonNull);
		if (inScenes && file.sound().narration() != null) {
			wrong("sound.narration", file.sound().narration(), "nothing, since scenes name narrations of their own");
		}
	}

	private void captions(CaptionsEntry captions) {
		long ways = Stream.of(captions.words(), captions.lines(), captions.file()).filter(Objects::nonNull).count();
		if (ways > 1) {
			wrong("captions", "given in " + ways + " ways", "one of words, lines, file");
		}
		times("captions.words", captions.words());
		times("captions.lines", captions.lines());
	}

	private void times(String field, @Nullable List<TimedText> texts) {
		double before = 0;
		for (int i = 0; texts != null && i < texts.size(); i++) {
			TimedText text = texts.get(i);
			Text.required(field + "[" + i + "].text", text.text(), LONGEST);
			if (text.to() < text.from()) {
				wrong(field + "[" + i + "].to", text.to(), "at least 'from', which is " + text.from());
			}
			if (text.from() < before) {
				wrong(field + "[" + i + "].from", text.from(), "at least the one before, which is " + before);
			}
			before = text.from();
		}
	}

	private void wrong(String field, Object value, String allowed) {
		this.violations.add(new Violation(field, String.valueOf(value), allowed));
	}

}
