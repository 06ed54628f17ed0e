package io.moneyprinter.samples.waiting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;

import io.moneyprinter.artifacts.ContentKey;
import io.moneyprinter.stage.Stage;
import io.moneyprinter.stage.StageContext;
import io.moneyprinter.stage.StageInput;
import io.moneyprinter.video.ArtifactRef;
import io.moneyprinter.video.Publication;
import io.moneyprinter.video.StageName;

/**
 * Waits as long as a stage would work: a share of the film's length. Its result is a
 * publication to nobody, whatever the stage, since nobody but the last one's is read.
 */
final class WaitingStage implements Stage<Publication> {

	/** A sign of life with every step. */
	private static final Duration STEP = Duration.ofMillis(500);

	private final StageName name;

	private final double share;

	/**
	 * Creates the stage.
	 * @param name whom it stands in for
	 * @param share how long it waits, for each second of the film
	 */
	WaitingStage(StageName name, double share) {
		this.name = name;
		this.share = share;
	}

	@Override
	public StageName name() {
		return this.name;
	}

	@Override
	public Class<Publication> resultType() {
		return Publication.class;
	}

	/** No two videos share a wait. */
	@Override
	public ContentKey key(StageInput input) {
		return ContentKey.of("waiting/1").with("stage", this.name.id()).with("video", input.videoId()).build();
	}

	@Override
	public Publication run(StageInput input, StageContext context) throws InterruptedException {
		long whole = (long) (input.request().length().toNanos() * this.share);
		long begun = System.nanoTime();
		for (long left = whole; left > 0; left = begun + whole - System.nanoTime()) {
			context.progress(1 - (double) left / whole, "waiting");
			TimeUnit.NANOSECONDS.sleep(Math.min(left, STEP.toNanos()));
		}
		return new Publication(input.videoId(), kept(context), List.of(), Instant.now());
	}

	private static ArtifactRef kept(StageContext context) {
		try {
			Path file = Files.writeString(context.workFolder().resolve("nothing.txt"), "Nothing was made.\n");
			return context.keep("waiting", file, "text/plain");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
