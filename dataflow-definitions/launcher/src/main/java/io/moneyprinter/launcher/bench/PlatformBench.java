package io.moneyprinter.launcher.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import io.moneyprinter.artifacts.DomainJson;
import io.moneyprinter.launcher.api.VideoApi;
import io.moneyprinter.launcher.api.VideoView;
import io.moneyprinter.launcher.screen.Screen;
import io.moneyprinter.launcher.screen.Table;
import io.moneyprinter.platform.Platform;
import io.moneyprinter.platform.PlatformStatus;
import io.moneyprinter.platform.home.PlatformException;
import io.moneyprinter.platform.home.PlatformSettings;
import io.moneyprinter.video.VideoId;
import io.moneyprinter.video.VideoRequest;

/**
 * A whole platform in a folder and on ports of its own: up once to fill its caches, then
 * measured from the call to the deployed streams, in memory, and by a film of 30 seconds.
 */
final class PlatformBench implements Bench {

	private static final int UP_AIM_17 = 60;

	private static final int UP_AIM_25 = 40;

	private static final int MEMORY_AIM_MIB = 4096;

	private static final int MAKE_AIM = 60;

	@Override
	public String name() {
		return "platform";
	}

	@Override
	public String header() {
		return "the local platform: starting it, its memory, and a warm film of 30 seconds";
	}

	@Override
	public BenchReport run(PlatformSettings settings, Screen screen) throws InterruptedException {
		return OwnPlatform.measure(settings, (platform) -> measure(platform, screen));
	}

	private static BenchReport measure(Platform platform, Screen screen) throws InterruptedException {
		BenchReport report = new BenchReport("platform");
		screen.note("First start and first film; the end fills the caches …");
		report.figure("firstUpWallSeconds", seconds(up(platform)));
		make(platform, "Why the first film of a home is slower");
		report.atMost("firstPlatformMiB", platform.status().memoryMiB(), MEMORY_AIM_MIB, "4 GiB without ffmpeg");
		OwnPlatform.down(platform);
		screen.note("Second start, measured …");
		Duration own = ownTime();
		Duration up = up(platform);
		PlatformStatus status = platform.status();
		Duration cpu = ProcessTime.of(status.parts().stream().map(PlatformStatus.Part::pid).toList())
			.plus(ownTime())
			.minus(own);
		report.atMost("upWallSeconds", seconds(up), (Runtime.version().feature() >= 25) ? UP_AIM_25 : UP_AIM_17,
				"60 s on Java 17, 40 s on Java 25, two cores");
		report.figure("upCpuSeconds", seconds(cpu));
		screen.note("A first film, then the measured one …");
		make(platform, "Why the first film of a day is slower");
		Duration make = make(platform, "Why is the sea salty?");
		status = platform.status();
		report.atMost("platformMiB", status.memoryMiB(), MEMORY_AIM_MIB, "4 GiB without ffmpeg");
		report.atMost("makeWallSeconds", seconds(make), MAKE_AIM, "a film in a minute");
		parts(status, screen);
		return report;
	}

	private static Duration up(Platform platform) {
		Instant began = Instant.now();
		OwnPlatform.up(platform);
		return Duration.between(began, Instant.now());
	}

	private static Duration make(Platform platform, String topic) throws InterruptedException {
		VideoApi api = VideoApi.of(platform.addresses());
		Instant began = Instant.now();
		byte[] request = DomainJson.write(DomainJson.mapper()
			.createObjectNode()
			.put("topic", topic)
			.put("lengthSeconds", VideoRequest.DEFAULT_LENGTH.toSeconds()));
		VideoId id = api.submit(request).get(0);
		VideoView end = api.events(id).follow((event) -> {
		}, (view) -> {
		});
		if (!end.published()) {
			throw new PlatformException("The film '" + topic + "' of the benchmark was not published: "
					+ ((end.failure() != null) ? end.failure().sentence() : end.state()));
		}
		return Duration.between(began, Instant.now());
	}

	private static void parts(PlatformStatus status, Screen screen) {
		Table table = new Table("PROCESS", "MIB", "CPU S");
		for (PlatformStatus.Part part : status.parts()) {
			table.row(part.name(), part.memoryMiB(), seconds(ProcessTime.of(List.of(part.pid()))));
		}
		table.note(screen);
	}

	private static Duration ownTime() {
		return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
	}

	private static double seconds(Duration time) {
		return time.toMillis() / 1000.0;
	}

}
