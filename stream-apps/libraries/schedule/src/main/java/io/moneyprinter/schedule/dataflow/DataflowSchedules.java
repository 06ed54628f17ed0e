package io.moneyprinter.schedule.dataflow;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import io.moneyprinter.schedule.Cron;
import io.moneyprinter.schedule.Firing;
import io.moneyprinter.schedule.Misfire;
import io.moneyprinter.schedule.Overlap;
import io.moneyprinter.schedule.Schedule;
import io.moneyprinter.schedule.Schedules;
import io.moneyprinter.video.AccountId;
import io.moneyprinter.video.ErrorCode;
import io.moneyprinter.video.InvalidRequestException;
import io.moneyprinter.video.VideoException;
import org.jspecify.annotations.Nullable;

/**
 * Schedules that Data Flow keeps itself: on Kubernetes each is a CronJob. They need none
 * of our processes, and can do less: what one cannot keep to is refused when it is added.
 * Which parameters a task is launched with is not told afterwards.
 */
public final class DataflowSchedules implements Schedules {

	private static final String ALL = "/tasks/schedules";

	/** Kubernetes makes names of jobs from it. */
	private static final int LONGEST_NAME = 52;

	private static final int FIELDS = 5;

	/** CronJobs go by the cluster's clock. */
	private static final ZoneId UTC = ZoneId.of("UTC");

	private final DataflowCalls calls;

	private final String platform;

	private final InstantSource clock;

	/**
	 * Speaks to one server.
	 * @param server address of Data Flow, without a path
	 * @param platform on which tasks run, by Data Flow's name for it
	 * @param clock tells the time
	 */
	public DataflowSchedules(URI server, String platform, InstantSource clock) {
		this.calls = new DataflowCalls(server);
		this.platform = platform;
		this.clock = clock;
	}

	@Override
	public void add(Schedule schedule) {
		requireAble(schedule);
		String name = named(schedule.account(), schedule.name());
		if (name.length() > LONGEST_NAME) {
			throw InvalidRequestException.of("name", schedule.name(),
					"up to " + (LONGEST_NAME - named(schedule.account(), "").length())
							+ " characters, of which Kubernetes makes names of jobs");
		}
		if (resource(name).isPresent()) {
			throw new VideoException(ErrorCode.STATE_CONFLICT, "There is a schedule '" + schedule.name()
					+ "' in this account already; remove it before, or choose another name.");
		}
		String arguments = new TreeMap<>(schedule.parameters()).entrySet()
			.stream()
			.map((parameter) -> parameter.getKey() + "=" + parameter.getValue())
			.collect(Collectors.joining(" "));
		String properties = "scheduler.cron.expression=" + schedule.cron()
				+ ",deployer.*.kubernetes.cron.concurrencyPolicy="
				+ ((schedule.overlap() == Overlap.SKIP) ? "Forbid" : "Allow");
		this.calls.ask("POST",
				ALL + "?scheduleName=" + encoded(name) + "&taskDefinitionName=" + encoded(schedule.task())
						+ "&platform=" + encoded(this.platform) + "&properties=" + encoded(properties) + "&arguments="
						+ encoded(arguments));
	}

	/** Nothing is promised that a CronJob does not keep. */
	private static void requireAble(Schedule schedule) {
		require(schedule.cron().expression().split(" ").length == FIELDS, "cron", schedule.cron(),
				"five fields: Data Flow's own schedules know no seconds");
		require(schedule.zone().getRules().equals(ZoneOffset.UTC.getRules()), "zone", schedule.zone(),
				"UTC: Data Flow's own schedules go by the cluster's clock");
		require(schedule.overlap() != Overlap.WAIT, "overlap", "wait",
				"skip or allow: Data Flow's own schedules do not wait");
		require(schedule.misfire() == Misfire.ONCE, "misfire", "skip",
				"once: Data Flow's own schedules make up for what was missed");
		require(schedule.blackouts().isEmpty(), "blackouts", schedule.blackouts(),
				"none: Data Flow's own schedules know no windows");
		require(!schedule.paused(), "paused", "true", "false: Data Flow's own schedules cannot be paused");
	}

	private static void require(boolean fits, String field, Object value, String allowed) {
		if (!fits) {
			throw InvalidRequestException.of(field, value, allowed);
		}
	}

	@Override
	public List<Planned> list(AccountId account) {
		JsonNode all = this.calls.ask("GET", ALL + "?size=1000&platform=" + encoded(this.platform))
			.at("/_embedded/scheduleInfoResourceList");
		return StreamSupport.stream(all.spliterator(), false)
			.flatMap((resource) -> Stream.ofNullable(schedule(account, resource)))
			.sorted(Comparator.comparing(Schedule::name))
			.map(this::planned)
			.toList();
	}

	@Override
	public Optional<Planned> find(AccountId account, String name) {
		return resource(named(account, name)).flatMap((resource) -> Optional.ofNullable(schedule(account, resource)))
			.map(this::planned);
	}

	private Optional<JsonNode> resource(String name) {
		return this.calls.find(ALL + "/" + encoded(name) + "?platform=" + encoded(this.platform));
	}

	private Planned planned(Schedule schedule) {
		return new Planned(schedule, schedule.next(this.clock.instant()));
	}

	/** Others may have made schedules, too, as they like. */
	private static @Nullable Schedule schedule(AccountId account, JsonNode resource) {
		String name = resource.path("scheduleName").asText();
		if (!name.startsWith(named(account, ""))) {
			return null;
		}
		try {
			return new Schedule(account, name.substring(named(account, "").length()),
					resource.path("taskDefinitionName").asText(), Map.of(),
					new Cron(resource.path("scheduleProperties")
						.properties()
						.stream()
						.filter((property) -> property.getKey().endsWith("cron.expression"))
						.map((property) -> property.getValue().asText())
						.findFirst()
						.orElse("")),
					UTC, Misfire.ONCE, Overlap.ALLOW, List.of(), false);
		}
		catch (InvalidRequestException ex) {
			return null;
		}
	}

	@Override
	public Optional<Planned> pause(AccountId account, String name, boolean paused) {
		if (find(account, name).isEmpty()) {
			return Optional.empty();
		}
		throw new VideoException(ErrorCode.STATE_CONFLICT,
				"Data Flow keeps the schedule '" + name + "' and cannot pause it; remove it, and add it again later.");
	}

	@Override
	public boolean remove(AccountId account, String name) {
		boolean there = find(account, name).isPresent();
		if (there) {
			this.calls.ask("DELETE", ALL + "/" + encoded(named(account, name)) + "?platform=" + encoded(this.platform));
		}
		return there;
	}

	@Override
	public Optional<Firing> runNow(AccountId account, String name) {
		if (find(account, name).isEmpty()) {
			return Optional.empty();
		}
		throw new VideoException(ErrorCode.STATE_CONFLICT, "Data Flow keeps the schedule '" + name
				+ "' and does not tell its parameters; launch its task by itself, with them.");
	}

	/** Its launches stand among Data Flow's executions, which name no schedule. */
	@Override
	public List<Firing> history(AccountId account, String name, int limit) {
		return List.of();
	}

	private static String named(AccountId account, String name) {
		return account.value() + "--" + name;
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

}
