package io.moneyprinter.storyboard.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import io.moneyprinter.storyboard.file.StoryboardFile.CanvasEntry;
import io.moneyprinter.storyboard.file.StoryboardFile.CaptionsEntry;
import io.moneyprinter.storyboard.file.StoryboardFile.ClipEntry;
import io.moneyprinter.storyboard.file.StoryboardFile.RenditionEntry;
import io.moneyprinter.storyboard.file.StoryboardFile.SceneEntry;
import io.moneyprinter.storyboard.file.StoryboardFile.TimedText;
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
			Text.optional(field + ".card.text", scene.card().text(), LONGEST);
		}
		boolean fromClip = clip != null && clip.to() != null;
		if (scene.seconds() == null && scene.narration() == null && !fromClip && !last) {
			wrong(field + ".seconds", "empty",
					"a number above 0; only the last scene may last as long as all narration, and a scene with a "
							+ "narration or a clip's 'to' as long as that");
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
