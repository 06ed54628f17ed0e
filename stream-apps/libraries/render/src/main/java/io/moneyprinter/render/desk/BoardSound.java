package io.moneyprinter.render.desk;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import io.moneyprinter.footage.music.ComposedMusic;
import io.moneyprinter.footage.music.MusicPiece;
import io.moneyprinter.media.MaterialInput;
import io.moneyprinter.storyboard.Sound;
import io.moneyprinter.storyboard.file.SceneEntry;
import io.moneyprinter.storyboard.file.SceneEntry.ClipEntry;
import io.moneyprinter.storyboard.file.SoundEntry.EffectEntry;
import io.moneyprinter.storyboard.file.SoundEntry.MusicEntry;
import io.moneyprinter.storyboard.file.StoryboardFile;
import io.moneyprinter.video.Canvas;
import io.moneyprinter.video.InvalidRequestException;
import io.moneyprinter.video.Origin;
import org.jspecify.annotations.Nullable;

/**
 * Makes the sound of its entries.
 *
 * @param file as it is written
 * @param canvas of the film
 * @param times when scenes are seen
 * @param files that are named
 */
record BoardSound(StoryboardFile file, Canvas canvas, BoardTimes times, BoardFiles files) {

	private static final Origin OWN = new Origin("own", "The storyboard's own music is heard.");

	Sound sound(Path folder) throws InterruptedException {
		List<Sound.Speech> speech = new ArrayList<>();
		String whole = this.file.sound().narration();
		if (whole != null) {
			speech.add(new Sound.Speech(sound("sound.narration", whole), 0));
		}
		for (int i = 0; i < this.file.scenes().size(); i++) {
			String narration = this.file.scenes().get(i).narration();
			if (narration != null) {
				speech
					.add(new Sound.Speech(sound("scenes[" + i + "].narration", narration), millis(this.times.from(i))));
			}
		}
		return new Sound(speech, music(this.file.sound().music(), folder), effects(), this.file.sound().fadeOut());
	}

	private Sound.@Nullable Bed music(@Nullable MusicEntry music, Path folder) throws InterruptedException {
		if (music == null) {
			return null;
		}
		Sound.Manner manner = new Sound.Manner(music.duckDecibels(), music.fadeIn(), music.fadeOut());
		if (music.file() != null) {
			return new Sound.Bed(sound("sound.music.file", music.file()), music.volume(), manner, OWN);
		}
		MusicPiece piece = ComposedMusic.compose(Objects.requireNonNull(music.mood()), this.file.seed(),
				millis(this.times.frames()), folder.resolve("music.wav"));
		return new Sound.Bed(piece.file(), music.volume(), manner, piece.origin());
	}

	private List<Sound.Effect> effects() throws InterruptedException {
		List<Sound.Effect> effects = new ArrayList<>(clips());
		for (int i = 0; i < this.file.sound().effects().size(); i++) {
			EffectEntry effect = this.file.sound().effects().get(i);
			String field = "sound.effects[" + i + "]";
			long at = Math.round(effect.at() * 1000);
			if (at >= millis(this.times.frames())) {
				throw InvalidRequestException.of(field + ".at", effect.at(),
						"less than the film's length, " + millis(this.times.frames()) / 1000.0 + " s");
			}
			effects.add(new Sound.Effect(sound(field + ".file", effect.file()), at, effect.volume()));
		}
		return effects;
	}

	/** Clips that keep their own sound, while they are seen. */
	private List<Sound.Effect> clips() throws InterruptedException {
		List<Sound.Effect> sounds = new ArrayList<>();
		for (int i = 0; i < this.file.scenes().size(); i++) {
			SceneEntry scene = this.file.scenes().get(i);
			ClipEntry clip = scene.clip();
			if (clip != null && clip.sound() != null) {
				long length = millis(this.times.to(i)) - millis(this.times.from(i));
				sounds.add(new Sound.Effect(sound("scenes[" + i + "].clip.sound", clip.file()),
						millis(this.times.from(i)), clip.sound().volume(), new Sound.Excerpt(
								Math.round(clip.from() * 1000), length, BoardScenes.speed(scene, length / 1000.0))));
			}
		}
		return sounds;
	}

	private Path sound(String field, String name) throws InterruptedException {
		this.files.seconds(field, name, MaterialInput.SOUND);
		return this.files.find(field, name);
	}

	private long millis(long frames) {
		return frames * 1000 / this.canvas.framesPerSecond();
	}

}
