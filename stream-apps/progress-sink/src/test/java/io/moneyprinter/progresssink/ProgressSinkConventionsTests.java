package io.moneyprinter.progresssink;

import io.moneyprinter.testkit.app.StreamAppContract;

class ProgressSinkConventionsTests extends StreamAppContract {

}
