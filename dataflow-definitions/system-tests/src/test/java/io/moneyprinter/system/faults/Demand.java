package io.moneyprinter.system.faults;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import com.fasterxml.jackson.databind.JsonNode;
import io.moneyprinter.system.Films;
import io.moneyprinter.system.TestPlatform;
import io.moneyprinter.system.faults.World.Asked;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Small films that were asked for, by HTTP and Kafka, with and without web hook, with and
 * without a key, as chance has it; and what was promised for each.
 */
final class Demand implements AutoCloseable {

	private static final String FILM = """
			{"topic":"%1$s","script":"%1$s is short.","picture":{"resolution":180},"lengthSeconds":2,
			"music":{"mood":"none"}%2$s}""";

	/** Longer than any outage here. */
	private static final String PATIENCE_MILLIS = "300000";

	private final TestPlatform platform;

	private final Outside outside;

	private final Receiver receiver;

	private final KafkaProducer<String, String> producer;

	private final Map<String, Asked> asked = new LinkedHashMap<>();

	Demand(TestPlatform platform, Outside outside) throws IOException {
		this.platform = platform;
		this.outside = outside;
		this.receiver = new Receiver();
		this.producer = new KafkaProducer<>(
				Map.of("bootstrap.servers", platform.addresses().kafka(), "enable.idempotence", true,
						"delivery.timeout.ms", PATIENCE_MILLIS, "max.block.ms", PATIENCE_MILLIS),
				new StringSerializer(), new StringSerializer());
	}

	/**
	 * Asks for one more film, and does not wait for it.
	 * @param chance decides how
	 */
	void ask(Random chance) {
		String name = nextName();
		boolean told = chance.nextBoolean();
		String request = FILM.formatted(name, told ? callback(this.receiver.address()) : "");
		Set<String> targets = told ? Set.of("STORE", "WEB_HOOK") : Set.of("STORE");
		if (chance.nextBoolean()) {
			promise(new Asked(name, Set.of(byHttp(name, request)), false, targets));
		}
		else {
			promise(new Asked(name, Set.of(), false, targets));
			send(record(name, request, null), chance.nextBoolean());
		}
	}

	/** Asks for a film that its receiver does not want, so that publishing it fails. */
	void askForWhatFails() {
		String name = nextName();
		String request = FILM.formatted(name, callback(this.receiver.refusing()));
		promise(new Asked(name, Set.of(byHttp(name, request)), false, Set.of()));
	}

	/**
	 * Has a producer pause the newest film that is known and resume it, wherever it is.
	 */
	void pauseAndResumeTheLast() {
		this.asked.values()
			.stream()
			.flatMap((request) -> request.promised().stream())
			.reduce((older, newer) -> newer)
			.ifPresent((id) -> {
				for (String command : List.of("pause", "resume")) {
					this.producer.send(new ProducerRecord<>("video-controls", id,
							"{\"videoId\":\"%s\",\"command\":\"%s\"}".formatted(id, command)));
				}
			});
	}

	private static String callback(String address) {
		return ",\"callback\":\"" + address + "\"";
	}

	/**
	 * Asks for one film many times at once, under one key.
	 * @param times how often
	 * @param threads how many at a time
	 * @param chance decides which go by HTTP and which by Kafka
	 */
	void askAtOnce(int times, int threads, Random chance) throws Exception {
		String name = nextName();
		String request = FILM.formatted(name, "");
		ExecutorService askers = Executors.newFixedThreadPool(threads);
		List<Callable<Set<String>>> calls = new ArrayList<>();
		for (int call = 0; call < times; call++) {
			calls.add(chance.nextBoolean() ? () -> Set.of(byHttp(name, request)) : () -> byKafka(name, request));
		}
		Set<String> promised = new HashSet<>();
		for (Future<Set<String>> answer : askers.invokeAll(calls)) {
			promised.addAll(answer.get());
		}
		askers.shutdown();
		promise(new Asked(name, promised, false, Set.of("STORE")));
	}

	private Set<String> byKafka(String name, String request) {
		send(record(name, request, null), true);
		return Set.of();
	}

	/**
	 * Asks for a film by Kafka.
	 * @param time what the producer takes the time to be
	 */
	void askAt(Instant time) {
		String name = nextName();
		promise(new Asked(name, Set.of(), false, Set.of("STORE")));
		send(record(name, FILM.formatted(name, ""), time.toEpochMilli()), false);
	}

	/** While nobody answers, or a server is away, the same is asked again. */
	private String byHttp(String name, String request) {
		HttpResponse<String> answer = await(name).atMost(Duration.ofMinutes(4))
			.pollInterval(Duration.ofMillis(500))
			.ignoreExceptions()
			.until(() -> this.platform.films().submit(request, name), (response) -> response.statusCode() < 500);
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
		try {
			return Films.json(answer).get("id").asText();
		}
		catch (Exception ex) {
			throw new AssertionError("The answer is no JSON: " + answer.body(), ex);
		}
	}

	private static ProducerRecord<String, String> record(String name, String request, @Nullable Long time) {
		ProducerRecord<String, String> record = new ProducerRecord<>("video-requests", null, time, null, request);
		record.headers().add("correlation-id", name.getBytes(UTF_8));
		return record;
	}

	/** Under the name that its answer will tell, or under none. */
	private void send(ProducerRecord<String, String> record, boolean keyed) {
		if (keyed) {
			record.headers().add("idempotency-key", record.headers().lastHeader("correlation-id").value());
		}
		this.producer.send(record);
	}

	private String nextName() {
		return "Film " + (this.asked.size() + 1);
	}

	/**
	 * Notes a request that somebody sent.
	 * @param request with what was promised so far
	 */
	void promise(Asked request) {
		this.asked.put(request.name(), request);
	}

	/** Waits until everything is answered and every video has come to an end. */
	List<Asked> awaitEnds(Duration longest) {
		this.producer.flush();
		await("answers").atMost(longest)
			.pollInterval(Duration.ofSeconds(1))
			.ignoreExceptions()
			.until(() -> answered().stream()
				.noneMatch((request) -> request.promised().isEmpty() && !request.refused()));
		await("ends").atMost(longest)
			.pollInterval(Duration.ofSeconds(1))
			.ignoreExceptions()
			.until(() -> this.outside.open() == 0);
		return List.copyOf(this.asked.values());
	}

	/** Adds what {@code video-replies} tells. */
	private List<Asked> answered() throws Exception {
		for (JsonNode reply : this.outside.replies()) {
			this.asked.computeIfPresent(reply.path("correlationId").asText(), (name, request) -> with(request, reply));
		}
		return List.copyOf(this.asked.values());
	}

	private static Asked with(Asked request, JsonNode reply) {
		Set<String> promised = new HashSet<>(request.promised());
		reply.path("videos").forEach((id) -> promised.add(id.asText()));
		return new Asked(request.name(), promised,
				request.refused() || reply.path("status").asText().equals("rejected"), request.targets());
	}

	/** What receivers of web hooks were told wrongly. */
	List<String> wrongsOfReceivers() {
		List<String> wrongs = new ArrayList<>();
		for (Asked request : this.asked.values()) {
			if (request.targets().contains("WEB_HOOK")) {
				request.promised()
					.stream()
					.filter((id) -> this.receiver.events(id).size() != 1)
					.forEach((id) -> wrongs.add("The receiver was told of the video " + id + " by the events "
							+ this.receiver.events(id) + ", and not by one."));
			}
		}
		return wrongs;
	}

	@Override
	public void close() {
		this.producer.close(Duration.ZERO);
		this.receiver.close();
	}

}
