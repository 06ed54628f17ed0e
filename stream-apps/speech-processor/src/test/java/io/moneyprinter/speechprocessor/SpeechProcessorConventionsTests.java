package io.moneyprinter.speechprocessor;

import io.moneyprinter.testkit.app.StreamAppContract;

class SpeechProcessorConventionsTests extends StreamAppContract {

}
