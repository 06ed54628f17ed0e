package io.moneyprinter.renderprocessor;

import io.moneyprinter.testkit.app.StreamAppContract;

class RenderProcessorConventionsTests extends StreamAppContract {

}
