package io.moneyprinter.script.extract;

import java.time.Duration;

import io.moneyprinter.script.Requests;
import io.moneyprinter.script.ScriptWriter;
import io.moneyprinter.script.ScriptWriterContract;
import io.moneyprinter.video.VideoRequest;

class ExtractiveWriterTests extends ScriptWriterContract {

	@Override
	protected ScriptWriter writer() {
		return new ExtractiveWriter();
	}

	@Override
	protected VideoRequest request(Duration length) {
		return Requests.source("Why is the sea salty?", Requests.SEA, length);
	}

}
