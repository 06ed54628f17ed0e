package io.moneyprinter.launcher.servers;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;

import io.moneyprinter.launcher.place.CommonOptions;
import io.moneyprinter.launcher.place.ExitCode;
import io.moneyprinter.launcher.place.ServerOptions;
import io.moneyprinter.launcher.screen.Screen;
import io.moneyprinter.launcher.screen.Words;
import io.moneyprinter.platform.Platform;
import io.moneyprinter.platform.home.Addresses;
import io.moneyprinter.platform.home.PlatformSettings;
import io.moneyprinter.platform.keeper.PartState;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Brings the platform up. */
@Command(name = "up", sortOptions = false, header = "Brings the platform up and deploys the streams.",
		description = { "Starts PostgreSQL, Kafka, an S3 server, Spring Cloud Data Flow and Skipper, registers the "
				+ "apps and deploys the streams. Returns when films can be made. A platform that is up is left as "
				+ "it is; Ctrl-C before the end leaves nothing behind." },
		footer = { "", "Examples:", "  ./moneyprinter up", "  ./moneyprinter up --home /data/films",
				"  ./moneyprinter up --bulk", "  ./moneyprinter up --kafka broker1:9092" })
public final class UpCommand implements Callable<Integer> {

	@Mixin
	private CommonOptions common;

	@Option(names = "--bulk", order = 80,
			description = "Gives films of the bulk class a stream of their own, films-bulk, so that many of them hold "
					+ "up nobody.")
	private boolean bulk;

	@Mixin
	private ServerOptions servers;

	@Override
	public Integer call() {
		Screen screen = this.common.screen();
		Instant began = Instant.now();
		PlatformSettings settings = this.servers.on(this.common.settings());
		Platform platform = Platform.at(this.bulk ? settings.withBulk() : settings);
		Addresses addresses = bringUp(platform, screen);
		if (this.bulk && !platform.settings().bulk()) {
			screen.note("It was up before, without the stream films-bulk; for that stream: ./moneyprinter down, then "
					+ "up --bulk.");
		}
		screen.note("@|bold The platform is up|@ (" + Words.time(Duration.between(began, Instant.now())) + ").");
		screen.result("  API        " + addresses.api());
		screen.result("  dashboard  " + addresses.dashboard());
		screen.result("  Kafka      " + addresses.kafka());
		screen.note("");
		screen.note("Next:  ./moneyprinter make \"Why is the sea salty?\" -o film.mp4");
		screen.note("       ./moneyprinter status");
		screen.note("       ./moneyprinter down");
		return ExitCode.OK;
	}

	/**
	 * Brings a platform up under the eyes of whoever waits; says nothing of one that is
	 * up already.
	 * @param platform up or down
	 * @param screen where it is shown
	 * @return where it can be reached
	 */
	public static Addresses bringUp(Platform platform, Screen screen) {
		if (platform.status().state() == PartState.READY) {
			return platform.addresses();
		}
		try (StartList list = new StartList(screen)) {
			return platform.up(list);
		}
	}

}
