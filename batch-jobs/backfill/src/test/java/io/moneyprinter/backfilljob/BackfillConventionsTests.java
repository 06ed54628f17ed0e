package io.moneyprinter.backfilljob;

import io.moneyprinter.testkit.app.StreamAppContract;

class BackfillConventionsTests extends StreamAppContract {

}
