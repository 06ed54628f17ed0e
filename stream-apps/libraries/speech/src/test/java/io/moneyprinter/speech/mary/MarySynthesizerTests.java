package io.moneyprinter.speech.mary;

import io.moneyprinter.speech.SpeechSynthesizer;
import io.moneyprinter.speech.SpeechSynthesizerContract;

class MarySynthesizerTests extends SpeechSynthesizerContract {

	@Override
	protected SpeechSynthesizer synthesizer() {
		return new MarySynthesizer();
	}

}
