package io.moneyprinter.speech.stage;

import java.nio.file.Path;

import io.moneyprinter.artifacts.ArtifactStore;
import io.moneyprinter.artifacts.ContentKey;
import io.moneyprinter.media.Ffmpeg;
import io.moneyprinter.speech.Narrator;
import io.moneyprinter.speech.SpeechSynthesizer;
import io.moneyprinter.speech.SpokenScript;
import io.moneyprinter.speech.VoiceNarrator;
import io.moneyprinter.speech.mary.MarySynthesizer;
import io.moneyprinter.speech.pace.PacedSynthesizer;
import io.moneyprinter.speech.recording.RecordingNarrator;
import io.moneyprinter.stage.Stage;
import io.moneyprinter.stage.StageContext;
import io.moneyprinter.stage.StageInput;
import io.moneyprinter.video.MaterialId;
import io.moneyprinter.video.Narration;
import io.moneyprinter.video.StageName;
import io.moneyprinter.video.VideoRequest;

/**
 * Makes the script of a video heard: by a voice, or by the account's own recording where
 * the request names one.
 */
public final class SpeechStage implements Stage<Narration> {

	private final SpeechSynthesizer synthesizer;

	private final ArtifactStore store;

	private final Ffmpeg ffmpeg;

	/**
	 * Creates the stage.
	 * @param synthesizer who speaks when no recording is given
	 * @param store has the recordings
	 * @param ffmpeg reads them
	 */
	public SpeechStage(SpeechSynthesizer synthesizer, ArtifactStore store, Ffmpeg ffmpeg) {
		this.synthesizer = synthesizer;
		this.store = store;
		this.ffmpeg = ffmpeg;
	}

	/**
	 * The stage with the voices that ship.
	 * @param store has the recordings
	 * @param ffmpeg reads them, and changes the speed of voices
	 * @return the stage
	 */
	public static SpeechStage standard(ArtifactStore store, Ffmpeg ffmpeg) {
		return new SpeechStage(new PacedSynthesizer(new MarySynthesizer(), ffmpeg), store, ffmpeg);
	}

	@Override
	public StageName name() {
		return StageName.SPEECH;
	}

	@Override
	public Class<Narration> resultType() {
		return Narration.class;
	}

	@Override
	public ContentKey key(StageInput input) {
		return narrator(input.request()).key(input.script());
	}

	@Override
	public Narration run(StageInput input, StageContext context) throws InterruptedException {
		context.progress(0, "speaking");
		Path wav = context.workFolder().resolve("narration.wav");
		SpokenScript spoken = narrator(input.request()).narrate(input.script(), wav,
				(scene, of) -> context.progress((double) scene / of, "scene " + scene + " of " + of));
		return spoken.storedAs(context.keep("narration-audio", wav, "audio/wav"));
	}

	private Narrator narrator(VideoRequest request) {
		MaterialId recording = request.voice().recording();
		return (recording == null) ? new VoiceNarrator(this.synthesizer, request.voice())
				: new RecordingNarrator(this.ffmpeg, this.store, request.account(), recording);
	}

}
