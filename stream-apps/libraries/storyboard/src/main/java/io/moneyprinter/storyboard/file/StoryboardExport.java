package io.moneyprinter.storyboard.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.moneyprinter.storyboard.CaptionLook;
import io.moneyprinter.storyboard.LetterStyle;
import io.moneyprinter.storyboard.Sound;
import io.moneyprinter.storyboard.Storyboard;
import io.moneyprinter.storyboard.file.CaptionsEntry.StyleEntry;
import io.moneyprinter.storyboard.file.CaptionsEntry.TimedText;
import io.moneyprinter.storyboard.file.LettersEntry.BoxEntry;
import io.moneyprinter.storyboard.file.SoundEntry.MusicEntry;
import io.moneyprinter.storyboard.file.StoryboardFile.CanvasEntry;
import io.moneyprinter.storyboard.file.StoryboardFile.TransitionEntry;
import io.moneyprinter.video.MaterialId;
import io.moneyprinter.video.MusicMood;
import io.moneyprinter.video.Transition;
import org.jspecify.annotations.Nullable;

/**
 * Writes the automatic cut of a film as a storyboard, for people to edit: every shot is a
 * scene, and what is rendered of it unchanged is the same film.
 *
 * @param film that was cut automatically
 * @param seed that it was made with
 * @param score whose music it has; {@code null} for none
 */
public record StoryboardExport(Storyboard film, int seed, @Nullable Score score) {

	/** What the file of the narration is called. */
	public static final String NARRATION = "narration.wav";

	/** The folder in which own material lies, each piece called by its id. */
	public static final String MATERIAL = "material/";

	/** Of the engine, unless somebody says otherwise. */
	private static final int CRF = 20;

	/**
	 * Whose music a film has.
	 *
	 * @param own piece; {@code null} for a composed one
	 * @param mood of a composed piece; {@code null} for an own one
	 */
	public record Score(@Nullable MaterialId own, @Nullable MusicMood mood) {
	}

	/**
	 * Writes it.
	 * @return a storyboard whose files are called as said here
	 */
	public StoryboardFile file() {
		CanvasEntry canvas = new CanvasEntry(null, null, this.film.canvas().width(), this.film.canvas().height(),
				this.film.canvas().framesPerSecond());
		return new StoryboardFile(StoryboardFile.VERSION, this.film.title(), this.film.captions().language(), canvas,
				CRF, this.seed, new TransitionEntry(Transition.CUT, null, 0.4), new SceneExport(this.film).all(),
				List.of(), null, null, captions(), sound(), List.of());
	}

	private CaptionsEntry captions() {
		List<TimedText> words = new ArrayList<>();
		this.film.captions()
			.scenes()
			.stream()
			.flatMap((scene) -> scene.words().stream())
			.filter((word) -> !word.text().isBlank())
			.forEach((word) -> words
				.add(new TimedText(word.text(), word.startMillis() / 1000.0, word.endMillis() / 1000.0)));
		CaptionLook look = this.film.captions().look();
		return new CaptionsEntry(words, null, null, look.burnt(), false, List.of(), style(look));
	}

	private static StyleEntry style(CaptionLook look) {
		LetterStyle letters = look.letters();
		LetterStyle.Box box = letters.box();
		return new StyleEntry(look.position(), letters.typeface(), letters.size(), letters.color(),
				Optional.ofNullable(look.highlight()).orElse(letters.color()), letters.outline(),
				letters.outlineWidth(), (box != null) ? new BoxEntry(box.color(), box.opacity(), box.rounded()) : null,
				letters.upperCase(), look.entrance(), look.mostLines());
	}

	private SoundEntry sound() {
		Sound sound = this.film.sound();
		return new SoundEntry(sound.speech().isEmpty() ? null : NARRATION, music(sound.bed()), List.of(),
				sound.fadeOutSeconds());
	}

	private @Nullable MusicEntry music(Sound.@Nullable Bed bed) {
		if (bed == null || this.score == null) {
			return null;
		}
		MaterialId own = this.score.own();
		return new MusicEntry((own != null) ? MATERIAL + own.sha256() : null, this.score.mood(), bed.volume(),
				bed.manner().duckDecibels(), bed.manner().fadeInSeconds(), bed.manner().fadeOutSeconds());
	}

}
