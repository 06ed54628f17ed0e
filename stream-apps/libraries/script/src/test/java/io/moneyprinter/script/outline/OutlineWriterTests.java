package io.moneyprinter.script.outline;

import java.time.Duration;

import io.moneyprinter.script.Requests;
import io.moneyprinter.script.ScriptWriter;
import io.moneyprinter.script.ScriptWriterContract;
import io.moneyprinter.video.VideoRequest;

class OutlineWriterTests extends ScriptWriterContract {

	@Override
	protected ScriptWriter writer() {
		return new OutlineWriter();
	}

	@Override
	protected VideoRequest request(Duration length) {
		return Requests.topic("Why is the sea salty?", length);
	}

}
