package io.moneyprinter.topicsource.schedule;

import java.io.IOException;
import java.io.InputStream;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.moneyprinter.schedule.Blackout;
import io.moneyprinter.schedule.Cron;
import io.moneyprinter.schedule.Misfire;
import io.moneyprinter.schedule.Overlap;
import io.moneyprinter.schedule.Schedule;
import io.moneyprinter.topicsource.BodyReader;
import io.moneyprinter.video.AccountId;
import io.moneyprinter.video.InvalidRequestException;

/**
 * Reads a schedule from a call's body.
 */
final class ScheduleReader {

	private static final int MOST_BYTES = 64 * 1024;

	private static final Set<String> FIELDS = Set.of("name", "task", "parameters", "cron", "zone", "misfire", "overlap",
			"blackouts", "paused");

	private ScheduleReader() {
	}

	/**
	 * Reads a schedule.
	 * @throws InvalidRequestException naming the field, the value and what is allowed
	 */
	static Schedule read(InputStream body, AccountId account) throws IOException {
		ObjectNode json = BodyReader.object(body, MOST_BYTES, FIELDS);
		return new Schedule(account, text(json, "name", ""), text(json, "task", ""), parameters(json),
				new Cron(text(json, "cron", "")), zone(text(json, "zone", "UTC")),
				constant("misfire", text(json, "misfire", "once"), Misfire.class),
				constant("overlap", text(json, "overlap", "skip"), Overlap.class), blackouts(json), paused(json));
	}

	private static String text(ObjectNode json, String field, String otherwise) {
		return json.hasNonNull(field) ? text(field, json.get(field)) : otherwise;
	}

	private static String text(String field, JsonNode value) {
		if (!value.isTextual()) {
			throw InvalidRequestException.of(field, value, "a text");
		}
		return value.textValue();
	}

	/** The parameters of a job, from the field of that name. */
	static Map<String, String> parameters(ObjectNode json) {
		Map<String, String> parameters = new TreeMap<>();
		JsonNode given = json.path("parameters");
		if (!given.isMissingNode() && !given.isObject()) {
			throw InvalidRequestException.of("parameters", given, "an object of texts");
		}
		given.properties()
			.forEach((one) -> parameters.put(one.getKey(), text("parameters." + one.getKey(), one.getValue())));
		return parameters;
	}

	private static ZoneId zone(String text) {
		if (!ZoneId.getAvailableZoneIds().contains(text)) {
			throw InvalidRequestException.of("zone", text, "UTC or the name of a time zone, such as Europe/Berlin");
		}
		return ZoneId.of(text);
	}

	private static <E extends Enum<E>> E constant(String field, String text, Class<E> type) {
		return Arrays.stream(type.getEnumConstants())
			.filter((constant) -> constant.name().toLowerCase(Locale.ROOT).equals(text))
			.findFirst()
			.orElseThrow(() -> InvalidRequestException.of(field, text,
					Arrays.stream(type.getEnumConstants())
						.map((constant) -> constant.name().toLowerCase(Locale.ROOT))
						.collect(Collectors.joining(", "))));
	}

	private static List<Blackout> blackouts(ObjectNode json) {
		List<Blackout> blackouts = new ArrayList<>();
		JsonNode given = json.path("blackouts");
		if (!given.isMissingNode() && !given.isArray()) {
			throw InvalidRequestException.of("blackouts", given, "a list of texts");
		}
		given.forEach((window) -> blackouts.add(Blackout.parse(text("blackouts", window))));
		return blackouts;
	}

	private static boolean paused(ObjectNode json) {
		JsonNode given = json.path("paused");
		if (!given.isMissingNode() && !given.isBoolean()) {
			throw InvalidRequestException.of("paused", given, "true or false");
		}
		return given.asBoolean(false);
	}

}
