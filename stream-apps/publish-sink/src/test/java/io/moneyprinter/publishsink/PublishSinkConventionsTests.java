package io.moneyprinter.publishsink;

import io.moneyprinter.testkit.app.StreamAppContract;

class PublishSinkConventionsTests extends StreamAppContract {

}
