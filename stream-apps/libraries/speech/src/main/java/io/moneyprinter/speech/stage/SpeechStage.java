package io.moneyprinter.speech.stage;

import java.nio.file.Path;

import io.moneyprinter.artifacts.ContentKey;
import io.moneyprinter.speech.Narrator;
import io.moneyprinter.speech.SpeechSynthesizer;
import io.moneyprinter.speech.SpokenScript;
import io.moneyprinter.speech.VoiceNarrator;
import io.moneyprinter.stage.Stage;
import io.moneyprinter.stage.StageContext;
import io.moneyprinter.stage.StageInput;
import io.moneyprinter.video.Narration;
import io.moneyprinter.video.StageName;
import io.moneyprinter.video.VideoRequest;

/**
 * Makes the script of a video heard.
 */
public final class SpeechStage implements Stage<Narration> {

	private final SpeechSynthesizer synthesizer;

	/**
	 * Creates the stage.
	 * @param synthesizer who speaks when no recording is given
	 */
	public SpeechStage(SpeechSynthesizer synthesizer) {
		this.synthesizer = synthesizer;
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
		return new VoiceNarrator(this.synthesizer, request.voice());
	}

}
