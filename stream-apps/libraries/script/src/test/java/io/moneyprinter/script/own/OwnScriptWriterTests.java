package io.moneyprinter.script.own;

import java.time.Duration;

import io.moneyprinter.script.Requests;
import io.moneyprinter.script.ScriptWriter;
import io.moneyprinter.script.ScriptWriterContract;
import io.moneyprinter.video.VideoRequest;

class OwnScriptWriterTests extends ScriptWriterContract {

	@Override
	protected ScriptWriter writer() {
		return new OwnScriptWriter();
	}

	@Override
	protected VideoRequest request(Duration length) {
		return Requests.script("Why is the sea salty?", Requests.SEA.substring(Requests.SEA.indexOf("\n")));
	}

}
