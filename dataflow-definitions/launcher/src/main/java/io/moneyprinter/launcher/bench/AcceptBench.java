package io.moneyprinter.launcher.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import io.moneyprinter.launcher.screen.Screen;
import io.moneyprinter.platform.Platform;
import io.moneyprinter.platform.home.PlatformSettings;
import io.moneyprinter.video.VideoId;
import io.moneyprinter.video.VideoRequest;

/**
 * How quickly requests are accepted at steady rates while a thousand films are in flight,
 * and what the pipeline costs a film beside the work of its stages. The stages of all
 * films wait as long as they would work, so that everything but their work is as it
 * always is.
 */
final class AcceptBench implements Bench {

	private static final int IN_FLIGHT = 1000;

	private static final int FILL_RATE = 50;

	private static final List<Integer> RATES = List.of(20, 50, 100);

	private static final int SECONDS = 20;

	private static final int ACCEPT_AIM_MILLIS = 200;

	/**
	 * Films that find a free worker at every stage: one a second, of four seconds, keeps
	 * half of the workers busy, so that nobody waits for them.
	 */
	private static final Duration SHORT = Duration.ofSeconds(4);

	private static final int SHORT_RATE = 1;

	private static final int SHORT_FILMS = 60;

	/** The first films find apps that do everything for the first time. */
	private static final int FIRST_FILMS = 10;

	private static final int OVERHEAD_AIM_SECONDS = 1;

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
		return OwnPlatform.measure(WaitingFilms.instead(settings), (platform) -> measure(platform, screen));
	}

	private static BenchReport measure(Platform platform, Screen screen) throws InterruptedException {
		BenchReport report = new BenchReport("accept");
		screen.note("Starting a platform whose stages wait instead of working …");
		OwnPlatform.up(platform);
		WaitingFilms films = WaitingFilms.on(platform.settings(), platform.addresses());
		int errors = overhead(films, report, screen);
		screen.note(IN_FLIGHT + " films to be in flight …");
		errors += accept(films, FILL_RATE, IN_FLIGHT).errors();
		int inFlight = Integer.MAX_VALUE;
		for (int rate : RATES) {
			inFlight = Math.min(inFlight, films.inFlight());
			screen.note(rate + " requests a second for " + SECONDS + " seconds …");
			SteadyCalls.Times times = accept(films, rate, rate * SECONDS);
			errors += times.errors();
			accepted(report, rate, times);
		}
		report.figure("inFlight", Math.min(inFlight, films.inFlight()));
		report.atMost("errors", errors, 0, "every request is accepted");
		return report;
	}

	private static SteadyCalls.Times accept(WaitingFilms films, int rate, int count) throws InterruptedException {
		return SteadyCalls.make(rate, count, () -> films.submit(VideoRequest.DEFAULT_LENGTH));
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

	/**
	 * All that is not a stage's wait, from accepted to published, is the pipeline's.
	 * Gives the number of requests that were not accepted.
	 */
	private static int overhead(WaitingFilms films, BenchReport report, Screen screen) throws InterruptedException {
		screen.note(SHORT_FILMS + " films at " + SHORT_RATE + " a second, from end to end …");
		List<VideoId> ids = Collections.synchronizedList(new ArrayList<>());
		SteadyCalls.Times calls = SteadyCalls.make(SHORT_RATE, FIRST_FILMS + SHORT_FILMS,
				() -> ids.add(films.submit(SHORT)));
		List<Duration> times = films.published(ids.subList(FIRST_FILMS, ids.size()));
		List<Duration> overheads = times.stream().map((time) -> time.minus(films.work(SHORT))).sorted().toList();
		SteadyCalls.Times overhead = new SteadyCalls.Times(overheads, 0);
		report.figure("overheadP50Seconds", millis(overhead.within(50)) / 1000);
		report.atMost("overheadP95Seconds", millis(overhead.within(95)) / 1000, OVERHEAD_AIM_SECONDS,
				"time between stages, beside their work");
		return calls.errors();
	}

	private static double millis(Duration time) {
		return time.toNanos() / 1e6;
	}

}
