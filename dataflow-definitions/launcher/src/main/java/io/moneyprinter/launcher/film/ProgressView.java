package io.moneyprinter.launcher.film;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import io.moneyprinter.launcher.api.VideoView;
import io.moneyprinter.launcher.film.FilmProgress.StageProgress;
import io.moneyprinter.launcher.screen.LiveBlock;
import io.moneyprinter.launcher.screen.Screen;
import io.moneyprinter.launcher.screen.Words;
import io.moneyprinter.video.Hold;
import io.moneyprinter.video.StageName;
import io.moneyprinter.video.VideoEvent;
import io.moneyprinter.video.VideoId;
import org.jspecify.annotations.Nullable;

/**
 * Shows how far a film is: on a terminal one line for each stage and a bar, drawn anew
 * several times a second; elsewhere a line for each stage that is finished, and what can
 * be done whenever it does not go on.
 */
final class ProgressView implements AutoCloseable {

	private static final long FRAME_MILLIS = 200;

	private static final int BAR = 30;

	private final Screen screen;

	private final Clock clock;

	private final VideoId id;

	private final LiveBlock block;

	private final FilmProgress progress = new FilmProgress();

	private final Set<StageName> said = EnumSet.noneOf(StageName.class);

	private @Nullable Hold saidHold;

	private final ScheduledExecutorService frames = Executors.newSingleThreadScheduledExecutor((task) -> {
		Thread thread = new Thread(task, "progress");
		thread.setDaemon(true);
		return thread;
	});

	private ProgressView(Screen screen, VideoId id, Clock clock) {
		this.screen = screen;
		this.id = id;
		this.clock = clock;
		this.block = screen.block();
	}

	/**
	 * Opens the view.
	 * @param screen where it is shown
	 * @param id of the video
	 * @param clock that tells how long things take
	 * @return to be closed when the film has ended
	 */
	static ProgressView open(Screen screen, VideoId id, Clock clock) {
		ProgressView view = new ProgressView(screen, id, clock);
		if (screen.live()) {
			view.frames.scheduleAtFixedRate(view::draw, 0, FRAME_MILLIS, TimeUnit.MILLISECONDS);
		}
		return view;
	}

	synchronized void on(VideoEvent event) {
		this.progress.on(event);
		say();
	}

	synchronized void on(VideoView view) {
		this.progress.on(view, this.clock.instant());
		say();
	}

	private void say() {
		if (this.screen.live()) {
			return;
		}
		for (StageName name : StageName.values()) {
			this.progress.stage(name)
				.filter((stage) -> stage.ended() != null && this.said.add(name))
				.ifPresent((stage) -> this.screen.note(line(name, stage)));
		}
		Hold hold = this.progress.hold().orElse(null);
		if (hold != null && !hold.equals(this.saidHold)) {
			NextSteps.of(this.id, hold).forEach(this.screen::note);
		}
		this.saidHold = hold;
	}

	private synchronized void draw() {
		this.block.show(lines().stream().map(this.screen::styled).toList());
	}

	/**
	 * What is shown now, as markup.
	 * @return a line for each stage, the bar, and what can be done if it does not go on
	 */
	synchronized List<String> lines() {
		List<String> lines = new ArrayList<>();
		for (StageName name : StageName.values()) {
			lines.add(this.progress.stage(name)
				.map((stage) -> line(name, stage))
				.orElseGet(() -> "  @|faint · " + name.id() + "|@"));
		}
		lines.add(bar());
		this.progress.hold().ifPresent((hold) -> lines.addAll(NextSteps.of(this.id, hold)));
		return lines;
	}

	private String line(StageName name, StageProgress stage) {
		Instant ended = stage.ended();
		Duration time = Duration.between(stage.began(), (ended != null) ? ended : this.clock.instant());
		String took = stage.reused() ? "made before" : Words.time(time.isNegative() ? Duration.ZERO : time);
		String mark = (ended != null) ? "@|green ✓|@" : "@|yellow ▸|@";
		String sentence = (ended != null || stage.sentence().isEmpty()) ? ""
				: "  " + Math.round(stage.fraction() * 100) + " %  " + Screen.quoted(stage.sentence());
		return "  " + mark + String.format(" %-8s @|faint %10s|@", name.id(), took) + sentence;
	}

	private String bar() {
		double fraction = this.progress.fraction();
		int full = (int) Math.round(fraction * BAR);
		String left = this.progress.timeLeft(this.clock.instant())
			.filter((time) -> fraction < 1)
			.map((time) -> "  about " + Words.roughly(time) + " left")
			.orElse("");
		return "  @|green " + "█".repeat(full) + "|@@|faint " + "░".repeat(BAR - full) + "|@ "
				+ String.format("%3d %%", (int) Math.floor(fraction * 100)) + left;
	}

	@Override
	public void close() {
		this.frames.shutdownNow();
		if (this.screen.live()) {
			draw();
		}
		this.block.close();
	}

}
