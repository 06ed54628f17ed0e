package io.moneyprinter.speech;

class BeepSynthesizerTests extends SpeechSynthesizerContract {

	@Override
	protected SpeechSynthesizer synthesizer() {
		return new BeepSynthesizer();
	}

}
