package io.moneyprinter.topicsource;

import io.moneyprinter.testkit.app.StreamAppContract;

class TopicSourceConventionsTests extends StreamAppContract {

}
