package io.moneyprinter.grid;

import io.moneyprinter.render.segment.Encoding;
import io.moneyprinter.render.segment.LocalSegmentRunner;
import io.moneyprinter.render.segment.SegmentRunner;
import io.moneyprinter.render.segment.Shelf;

class LocalSegmentRunnerTests extends SegmentRunnerContract {

	@Override
	protected SegmentRunner runner() {
		return new LocalSegmentRunner(new Shelf(this.folder.resolve("shelf")), Encoding.STANDARD, SmallFilm.ffmpeg());
	}

}
