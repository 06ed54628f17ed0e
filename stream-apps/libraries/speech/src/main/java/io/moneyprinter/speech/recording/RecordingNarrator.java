package io.moneyprinter.speech.recording;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import io.moneyprinter.artifacts.ArtifactKey;
import io.moneyprinter.artifacts.ArtifactStore;
import io.moneyprinter.artifacts.ContentKey;
import io.moneyprinter.media.Ffmpeg;
import io.moneyprinter.speech.Narrator;
import io.moneyprinter.speech.SceneProgress;
import io.moneyprinter.speech.SpokenScript;
import io.moneyprinter.speech.sound.SoundConversion;
import io.moneyprinter.speech.sound.WaveFile;
import io.moneyprinter.video.AccountId;
import io.moneyprinter.video.ArtifactRef;
import io.moneyprinter.video.ErrorCode;
import io.moneyprinter.video.MaterialId;
import io.moneyprinter.video.Origin;
import io.moneyprinter.video.Script;
import io.moneyprinter.video.SpokenScene;
import io.moneyprinter.video.TimedWord;
import io.moneyprinter.video.VideoException;
import io.moneyprinter.video.VideoRequest;

/**
 * Narrates with the account's own recording of the whole script, in any language. It is
 * heard as it is: a request's voice and speed are not applied to it. The words are not
 * recognised; see {@link Alignment} for how they are timed.
 */
public final class RecordingNarrator implements Narrator {

	private static final String RECIPE = "recording/1";

	private static final String MATERIAL = "material";

	private static final Origin ORIGIN = new Origin("recording",
			"Your own recording is heard. Its words were timed by its pauses and their lengths, without listening to "
					+ "them; where it departs from the script, captions do too.");

	private final SoundConversion conversion;

	private final ArtifactStore store;

	private final AccountId account;

	private final MaterialId recording;

	/**
	 * Creates the narrator.
	 * @param ffmpeg reads the recording
	 * @param store has the material
	 * @param account whose it is
	 * @param recording which
	 */
	public RecordingNarrator(Ffmpeg ffmpeg, ArtifactStore store, AccountId account, MaterialId recording) {
		this.conversion = new SoundConversion(ffmpeg);
		this.store = store;
		this.account = account;
		this.recording = recording;
	}

	@Override
	public ContentKey key(Script script) {
		ContentKey.Builder key = ContentKey.of(RECIPE)
			.with("recording", this.recording)
			.with("language", script.language());
		script.scenes().forEach((scene) -> key.with("scene", scene.narration()));
		return key.build();
	}

	@Override
	public SpokenScript narrate(Script script, Path wav, SceneProgress progress) throws InterruptedException {
		decode(wav);
		try {
			SpeechSpans speech = SpeechSpans.find(WaveFile.levels(wav), WaveFile.LEVEL_MILLIS);
			if (speech.spans().isEmpty()) {
				throw new VideoException(ErrorCode.UNUSABLE_MATERIAL,
						"The recording in voice.recording is silent; it must be somebody reading the script.");
			}
			long length = WaveFile.lengthMillis(wav);
			List<SpokenScene> scenes = scenes(script, new Alignment(Reading.of(script), speech).words(), length);
			for (SpokenScene scene : scenes) {
				progress.spoken(scene.number(), scenes.size());
			}
			return new SpokenScript(wav, length, scenes, ORIGIN);
		}
		catch (IOException ex) {
			throw new VideoException(ErrorCode.OUT_OF_RESOURCES, "The recording cannot be kept beside " + wav + ".",
					ex);
		}
	}

	private void decode(Path wav) throws InterruptedException {
		ArtifactRef stored = this.store.find(new ArtifactKey(this.account, MATERIAL, this.recording.sha256()))
			.orElseThrow(() -> new VideoException(ErrorCode.UNUSABLE_MATERIAL,
					"The recording in voice.recording, " + this.recording + ", is not there; upload it again."));
		Path file = wav.resolveSibling("recording");
		this.store.fetch(stored, file);
		this.conversion.decode(file, VideoRequest.MAX_LENGTH.toSeconds(), wav);
		try {
			Files.delete(file);
		}
		catch (IOException ex) {
			throw new VideoException(ErrorCode.OUT_OF_RESOURCES, "The recording cannot be kept beside " + wav + ".",
					ex);
		}
	}

	private static List<SpokenScene> scenes(Script script, List<TimedWord> words, long length) {
		List<SpokenScene> scenes = new ArrayList<>();
		int first = 0;
		long start = 0;
		for (int number = 1; number <= script.scenes().size(); number++) {
			int next = first + script.scenes().get(number - 1).narration().strip().split("\\s+").length;
			long end = (next < words.size()) ? between(words.get(next - 1), words.get(next)) : length;
			end = Math.max(end, start + 1);
			scenes.add(new SpokenScene(number, start, end, words.subList(first, next)));
			first = next;
			start = end;
		}
		return scenes;
	}

	/** The pictures change in the middle of the pause. */
	private static long between(TimedWord last, TimedWord next) {
		return (last.endMillis() + next.startMillis()) / 2;
	}

}
