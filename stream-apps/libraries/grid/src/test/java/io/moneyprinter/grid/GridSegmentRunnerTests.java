package io.moneyprinter.grid;

import java.io.IOException;

import io.moneyprinter.render.segment.SegmentRunner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Two members with a shelf each. */
@Tag("slow")
class GridSegmentRunnerTests extends SegmentRunnerContract {

	private Members members;

	private Grid first;

	@BeforeEach
	void join() throws IOException, InterruptedException {
		this.members = new Members(this.folder);
		this.first = this.members.join();
		this.members.join();
	}

	@AfterEach
	void leave() {
		this.members.close();
	}

	@Override
	protected SegmentRunner runner() {
		return this.first.runner();
	}

	@Test
	void itIsKnownBeforeAnythingIsMadeWhatDecidesTheBytes() {
		assertThat(runner().recipe()).contains("x264", "ffmpeg/", "fonts/");
		assertThat(this.first.cluster()).endsWith(this.first.fingerprint());
	}

}
