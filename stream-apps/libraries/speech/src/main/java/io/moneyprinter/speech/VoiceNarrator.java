package io.moneyprinter.speech;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import io.moneyprinter.artifacts.ContentKey;
import io.moneyprinter.speech.sound.WaveFile;
import io.moneyprinter.video.ErrorCode;
import io.moneyprinter.video.Language;
import io.moneyprinter.video.Origin;
import io.moneyprinter.video.Scene;
import io.moneyprinter.video.Script;
import io.moneyprinter.video.SpokenScene;
import io.moneyprinter.video.TimedWord;
import io.moneyprinter.video.VideoException;
import io.moneyprinter.video.Voice;

/**
 * Lets a voice speak a script, scene by scene, with a short pause after each.
 */
public final class VoiceNarrator implements Narrator {

	/**
	 * A breath between two scenes: longer than at a sentence's end, too short to wait.
	 */
	static final long PAUSE_MILLIS = 350;

	/** So that the last word does not end with the film. */
	static final long END_MILLIS = 500;

	private static final String RECIPE = "voice-narrator/1";

	private final SpeechSynthesizer synthesizer;

	private final Voice voice;

	/**
	 * Creates the narrator.
	 * @param synthesizer that has the voice
	 * @param voice as the request names it
	 */
	public VoiceNarrator(SpeechSynthesizer synthesizer, Voice voice) {
		this.synthesizer = synthesizer;
		this.voice = voice;
	}

	@Override
	public ContentKey key(Script script) {
		ContentKey.Builder key = ContentKey.of(RECIPE)
			.with("synthesizer", this.synthesizer.recipe())
			.with("voice", speaker(script.language()).name())
			.with("speed", this.voice.speed())
			.with("language", script.language());
		script.scenes().forEach((scene) -> key.with("scene", scene.narration()));
		return key.build();
	}

	@Override
	public SpokenScript narrate(Script script, Path wav, SceneProgress progress) throws InterruptedException {
		VoiceDescription speaker = speaker(script.language());
		Path part = wav.resolveSibling(wav.getFileName() + ".scene.wav");
		try (WaveFile sound = WaveFile.create(wav)) {
			List<SpokenScene> scenes = new ArrayList<>();
			for (Scene scene : script.scenes()) {
				scenes.add(speak(scene, script, sound, part));
				progress.spoken(scene.number(), script.scenes().size());
			}
			return new SpokenScript(wav, sound.lengthMillis(), scenes, origin(speaker));
		}
		catch (IOException ex) {
			throw new VideoException(ErrorCode.OUT_OF_RESOURCES, "The speech cannot be written to " + wav + ".", ex);
		}
		finally {
			deleteQuietly(part);
		}
	}

	private SpokenScene speak(Scene scene, Script script, WaveFile sound, Path part)
			throws IOException, InterruptedException {
		if (Thread.interrupted()) {
			throw new InterruptedException("Narrating stopped before scene " + scene.number() + ".");
		}
		long start = sound.lengthMillis();
		Speech speech = this.synthesizer.speak(scene.narration(), script.language(), this.voice, part);
		sound.append(part);
		sound.appendSilence((scene.number() < script.scenes().size()) ? PAUSE_MILLIS : END_MILLIS);
		return new SpokenScene(scene.number(), start, sound.lengthMillis(), later(speech.words(), start));
	}

	private VoiceDescription speaker(Language language) {
		return this.synthesizer.voices().choose(language, this.voice);
	}

	private static List<TimedWord> later(List<TimedWord> words, long millis) {
		return words.stream()
			.map((word) -> new TimedWord(word.text(), word.startMillis() + millis, word.endMillis() + millis))
			.toList();
	}

	private Origin origin(VoiceDescription speaker) {
		String maker = this.synthesizer.recipe().replaceFirst("/.*", "");
		return new Origin(maker, "Spoken by the voice '" + speaker.name() + "': " + speaker.sentence());
	}

	private static void deleteQuietly(Path part) {
		try {
			Files.deleteIfExists(part);
		}
		catch (IOException ex) {
			// The work folder is removed as a whole; a part left in it harms nobody.
		}
	}

}
