package io.moneyprinter.backfill.stage;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

import io.moneyprinter.artifacts.ContentKey;
import io.moneyprinter.stage.Stage;
import io.moneyprinter.stage.StageContext;
import io.moneyprinter.stage.StageInput;
import io.moneyprinter.testkit.video.Films;
import io.moneyprinter.testkit.video.Narrations;
import io.moneyprinter.testkit.video.Scripts;
import io.moneyprinter.testkit.video.ArtifactRefs;
import io.moneyprinter.video.ArtifactRef;
import io.moneyprinter.video.ErrorCode;
import io.moneyprinter.video.Film;
import io.moneyprinter.video.Narration;
import io.moneyprinter.video.Publication;
import io.moneyprinter.video.Script;
import io.moneyprinter.video.StageName;
import io.moneyprinter.video.VideoException;
import io.moneyprinter.video.VideoId;

/**
 * Stages that make very small films of topics, by which they are told what to do:
 * {@code broken …} can never be made, {@code flaky …} only in a second attempt, and who
 * makes {@code deadly …} first dies of it.
 */
final class MadeUpStages {

	/** Films that were rendered, how often. */
	final Map<VideoId, AtomicInteger> rendered = new ConcurrentHashMap<>();

	/** Scripts that were written. */
	final AtomicInteger written = new AtomicInteger();

	/** Scripts that were spoken. */
	final AtomicInteger spoken = new AtomicInteger();

	List<Stage<?>> all() {
		return List.of(new Made<>(StageName.SCRIPT, Script.class, (input, context) -> {
			this.written.incrementAndGet();
			return Scripts.ofScenes(1);
		}), new Made<>(StageName.SPEECH, Narration.class, (input, context) -> {
			this.spoken.incrementAndGet();
			return Narrations.of(input.script(), ArtifactRefs.of("local/narration-audio/hum.wav", "audio/wav"));
		}), new Made<>(StageName.RENDER, Film.class, this::render), new Made<>(StageName.PUBLISH, Publication.class,
				(input, context) -> new Publication(input.videoId(), input.film().video(), List.of(), Instant.EPOCH)));
	}

	private Film render(StageInput input, StageContext context) throws Exception {
		int times = this.rendered.computeIfAbsent(input.videoId(), (id) -> new AtomicInteger()).incrementAndGet();
		String topic = input.request().topic();
		if (topic.startsWith("broken")) {
			throw new VideoException(ErrorCode.UNUSABLE_MATERIAL, "The clip of '" + topic + "' is torn.");
		}
		if (topic.startsWith("deadly") && times == 1) {
			throw new InternalError("This thread is lost.");
		}
		if (topic.startsWith("flaky") && input.attempt() == 1) {
			throw new VideoException(ErrorCode.RENDER_FAILED, "The renderer stumbled over '" + topic + "'.");
		}
		Path file = Files.write(context.workFolder().resolve("film.mp4"),
				("film of " + topic).getBytes(StandardCharsets.UTF_8));
		ArtifactRef film = context.keep("film", file, "video/mp4");
		return Films.of(film, film, film, film);
	}

	/** A stage made of a function. */
	private record Made<R>(StageName name, Class<R> resultType, Work<R> work) implements Stage<R> {

		@Override
		public ContentKey key(StageInput input) {
			return ContentKey.of("made-up/1").with("video", input.videoId()).build();
		}

		@Override
		public R run(StageInput input, StageContext context) throws InterruptedException {
			try {
				return this.work.make(input, context);
			}
			catch (InterruptedException | RuntimeException ex) {
				throw ex;
			}
			catch (Exception ex) {
				throw new IllegalStateException(ex);
			}
		}

	}

	/** What a stage does. */
	@FunctionalInterface
	private interface Work<R> {

		R make(StageInput input, StageContext context) throws Exception;

	}

}
