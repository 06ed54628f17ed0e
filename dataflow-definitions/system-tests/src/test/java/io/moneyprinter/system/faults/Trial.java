package io.moneyprinter.system.faults;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

import io.moneyprinter.system.TestPlatform;
import io.moneyprinter.system.faults.World.Asked;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Films on their way, a fault among them at a moment that the seed chooses, and the
 * reckoning. Many trials may follow each other on one platform; each counts everything
 * since the first.
 */
public final class Trial implements AutoCloseable {

	/** Two outages of a minute, and the work itself on a busy machine. */
	private static final Duration LONGEST = Duration.ofMinutes(5);

	/** For what is cleared away behind the last film: leases, orphans, folders. */
	private static final Duration CLEARING = Duration.ofSeconds(45);

	private static final int LONGEST_PAUSE_MILLIS = 1500;

	private final TestPlatform platform;

	private final Outside outside;

	private final Faults faults;

	private final Demand demand;

	/** What an earlier trial has told already. */
	private final Set<String> known = new HashSet<>();

	/**
	 * Makes ready. Films that were there before are counted with those to come.
	 * @param platform that is up
	 */
	public Trial(TestPlatform platform) throws IOException, SQLException {
		this.platform = platform;
		this.outside = new Outside(platform);
		this.faults = new Faults(platform);
		this.demand = new Demand(platform, this.outside);
		this.outside.videos()
			.forEach((video) -> this.demand
				.promise(new Asked("The film " + video.id() + " of before", Set.of(video.id()), false, Set.of())));
	}

	/**
	 * Three of the processes that films need are killed in a row, whichever the seed
	 * names.
	 */
	public void survivesThreeKills() throws Exception {
		Random chance = Seed.of("three victims");
		List<String> victims = new ArrayList<>(Faults.APPS);
		victims.addAll(Faults.SERVERS);
		Collections.shuffle(victims, chance);
		survives("three kills", 2, (faults) -> {
			for (String victim : victims.subList(0, 3)) {
				System.out.println("kill -9 of " + victim);
				faults.kill(victim);
				films(chance, 1);
			}
		});
	}

	TestPlatform platform() {
		return this.platform;
	}

	Outside outside() {
		return this.outside;
	}

	Demand demand() {
		return this.demand;
	}

	/**
	 * Puts films on their way, lets the fault happen, asks for more, and counts.
	 * @param scenario its name, for which the seed has a chance of its own
	 * @param fault what happens
	 */
	void survives(String scenario, Fault fault) throws Exception {
		survives(scenario, 3, fault);
	}

	private void survives(String scenario, int films, Fault fault) throws Exception {
		Random chance = Seed.of(scenario);
		films(chance, films);
		Thread.sleep(chance.nextInt(2 * LONGEST_PAUSE_MILLIS));
		fault.happen(this.faults);
		films(chance, 2);
		reckon(scenario);
	}

	/** Asks for films one after the other. */
	void films(Random chance, int count) throws InterruptedException {
		for (int film = 0; film < count; film++) {
			this.demand.ask(chance);
			Thread.sleep(chance.nextInt(LONGEST_PAUSE_MILLIS));
		}
	}

	/** Waits until everything has come to its end. */
	List<Asked> awaitEnds() {
		return this.demand.awaitEnds(LONGEST);
	}

	/** Waits until everything has come to its end, and counts. */
	void reckon(String scenario) {
		List<Asked> asked = awaitEnds();
		Set<String> wrongs = new HashSet<>();
		try {
			await(scenario).atMost(CLEARING).pollInterval(Duration.ofSeconds(2)).untilAsserted(() -> {
				wrongs.clear();
				wrongs.addAll(wrongs(asked));
				assertThat(wrongs).as(scenario + ", " + Seed.told()).isEmpty();
			});
		}
		finally {
			this.known.addAll(wrongs);
		}
	}

	private List<String> wrongs(List<Asked> asked) throws Exception {
		World world = this.outside.look(asked);
		List<String> wrongs = new ArrayList<>(Reckoning.wrongs(world));
		wrongs.addAll(this.demand.wrongsOfReceivers());
		Set<String> wanted = asked.stream()
			.filter((request) -> !request.targets().isEmpty())
			.flatMap((request) -> request.promised().stream())
			.collect(Collectors.toSet());
		world.videos()
			.stream()
			.filter((video) -> video.state().equals("FAILED") && wanted.contains(video.id()))
			.forEach((video) -> wrongs.add("The video " + video.id() + " failed: " + video.reason().orElse("")));
		wrongs.removeAll(this.known);
		return wrongs;
	}

	@Override
	public void close() {
		this.demand.close();
	}

	/** Something that happens to a platform. */
	interface Fault {

		void happen(Faults faults) throws Exception;

	}

}
