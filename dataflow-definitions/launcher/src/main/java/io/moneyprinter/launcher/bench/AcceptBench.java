package io.moneyprinter.launcher.bench;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import io.moneyprinter.launcher.api.VideoApi;
import io.moneyprinter.launcher.api.VideoView;
import io.moneyprinter.launcher.screen.Screen;
import io.moneyprinter.platform.Platform;
import io.moneyprinter.platform.home.PlatformException;
import io.moneyprinter.platform.home.PlatformSettings;
import io.moneyprinter.video.VideoEvent;
import io.moneyprinter.video.VideoId;
import org.jspecify.annotations.Nullable;

/**
 * How quickly requests are accepted at steady rates while a thousand films are in flight,
 * and what the pipeline costs a film beside the work of its stages. The films in flight
 * wait for their script's review: they are accepted, written and held, and no stage's
 * work but that of a moment disturbs the figures. What the pipeline costs is told by the
 * times of its own events on small films, one at a time.
 */
final class AcceptBench implements Bench {

	private static final int IN_FLIGHT = 1000;

	private static final List<Integer> RATES = List.of(20, 50, 100);

	private static final int SECONDS = 20;

	private static final int FILMS = 20;

	private static final int ACCEPT_AIM_MILLIS = 200;

	private static final int OVERHEAD_AIM_SECONDS = 1;

	private static final byte[] HELD = """
			{"topic":"Why is the sea salty?","script":"Rivers carry salt to the sea.","review":"script"}
			""".getBytes(StandardCharsets.UTF_8);

	private static final byte[] SMALL = """
			{"topic":"Why is the sea salty?","script":"Rivers carry salt to the sea.","lengthSeconds":2,
			 "picture":{"resolution":180,"framesPerSecond":24}}
			""".getBytes(StandardCharsets.UTF_8);

	@Override
	public String name() {
		return "accept";
	}

	@Override
	public String header() {
		return "accepting requests with " + IN_FLIGHT
				+ " films in flight, and what the pipeline costs beside its stages";
	}

	@Override
	public BenchReport run(PlatformSettings settings, Screen screen) throws InterruptedException {
		return OwnPlatform.measure(settings, (platform) -> measure(platform, screen));
	}

	private static BenchReport measure(Platform platform, Screen screen) throws InterruptedException {
		BenchReport report = new BenchReport("accept");
		screen.note("Starting a platform …");
		OwnPlatform.up(platform);
		VideoApi api = VideoApi.of(platform.addresses());
		screen.note(FILMS + " small films, one at a time …");
		overhead(api, report);
		screen.note(IN_FLIGHT + " films that wait for their review …");
		SteadyCalls.Times fill = SteadyCalls.make(50, IN_FLIGHT, () -> api.submit(HELD));
		int inFlight = IN_FLIGHT - fill.errors();
		report.figure("inFlight", inFlight);
		int errors = fill.errors();
		for (int rate : RATES) {
			screen.note(rate + " requests a second for " + SECONDS + " seconds …");
			SteadyCalls.Times times = SteadyCalls.make(rate, rate * SECONDS, () -> api.submit(HELD));
			errors += times.errors();
			accepted(report, rate, times);
		}
		report.atMost("errors", errors, 0, "every request is accepted");
		return report;
	}

	/** The highest rate stands for all; it is the hardest. */
	private static void accepted(BenchReport report, int rate, SteadyCalls.Times times) {
		boolean last = rate == RATES.get(RATES.size() - 1);
		String at = last ? "" : "At" + rate;
		report.figure("p50Ms" + at, millis(times.within(50)));
		report.atMost("p95Ms" + at, millis(times.within(95)), ACCEPT_AIM_MILLIS,
				rate + " a second, " + IN_FLIGHT + " films in flight");
		report.figure("p99Ms" + at, millis(times.within(99)));
	}

	private static void overhead(VideoApi api, BenchReport report) throws InterruptedException {
		List<Duration> overheads = new ArrayList<>();
		// The first one is slower, since every app does everything for the first time.
		overhead(api);
		for (int i = 0; i < FILMS; i++) {
			overheads.add(overhead(api));
		}
		overheads.sort(null);
		Duration p95 = overheads.get((int) Math.ceil(FILMS * 0.95) - 1);
		report.atMost("overheadP95Seconds", p95.toMillis() / 1000.0, OVERHEAD_AIM_SECONDS,
				"time between stages, beside their work");
	}

	private static Duration overhead(VideoApi api) throws InterruptedException {
		VideoId id = api.submit(SMALL).get(0);
		StageTimes stages = new StageTimes();
		VideoView end = api.events(id).follow(stages::hear, (view) -> {
		});
		if (!end.published() || end.endedAt() == null) {
			throw new PlatformException("A film of the benchmark was not published: "
					+ ((end.failure() != null) ? end.failure().sentence() : end.state()));
		}
		return Duration.between(end.acceptedAt(), end.endedAt()).minus(stages.sum());
	}

	private static double millis(Duration time) {
		return time.toNanos() / 1e6;
	}

	/** How long stages worked, by what they said. */
	private static final class StageTimes {

		private Duration sum = Duration.ZERO;

		private VideoEvent.@Nullable StageStarted started;

		void hear(VideoEvent event) {
			if (event instanceof VideoEvent.StageStarted begun) {
				this.started = begun;
			}
			else if (event instanceof VideoEvent.StageCompleted done && this.started != null
					&& this.started.stage() == done.stage()) {
				this.sum = this.sum.plus(Duration.between(this.started.at(), done.at()));
				this.started = null;
			}
		}

		Duration sum() {
			return this.sum;
		}

	}

}
