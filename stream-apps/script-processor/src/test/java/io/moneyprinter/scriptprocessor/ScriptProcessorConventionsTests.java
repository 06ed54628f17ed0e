package io.moneyprinter.scriptprocessor;

import io.moneyprinter.testkit.app.StreamAppContract;

class ScriptProcessorConventionsTests extends StreamAppContract {

}
