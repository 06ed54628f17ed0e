package io.moneyprinter.system.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import io.moneyprinter.system.TestPlatform;
import io.moneyprinter.system.faults.World.Asked;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Thousands of records at once, good and bad, and what became of each.
 */
final class Flood implements AutoCloseable {

	private static final int FILMS = 10;

	private static final String GOOD = """
			{"topic":"Flood %1$d","script":"Flood %1$d.","picture":{"resolution":180},"lengthSeconds":2,
			"music":{"mood":"none"}}""";

	private static final byte[] INVALID = "{\"topic\":\"Salt\",\"lengthSeconds\":1}".getBytes(UTF_8);

	/** One asks for a film that is asked for anyway, the others for what is refused. */
	private static final int ONE_IN = 3;

	private final TestPlatform platform;

	private final Random chance;

	private final KafkaProducer<String, byte[]> producer;

	private final Map<String, String> expected = new HashMap<>();

	private final Set<String> poisoned = new HashSet<>();

	private final Map<String, Asked> films = new HashMap<>();

	Flood(TestPlatform platform, Random chance) {
		this.platform = platform;
		this.chance = chance;
		this.producer = new KafkaProducer<>(
				Map.of("bootstrap.servers", platform.addresses().kafka(), "linger.ms", 20, "enable.idempotence", true),
				new StringSerializer(), new ByteArraySerializer());
	}

	/**
	 * Sends all, in an order that chance decides.
	 * @param count how many
	 * @param poison how many of them are nothing that anybody can read
	 */
	void pour(int count, int poison) {
		List<Integer> order = new ArrayList<>();
		for (int number = 0; number < count; number++) {
			order.add(number);
		}
		Collections.shuffle(order, this.chance);
		order.forEach((number) -> send(number, number < poison));
		this.producer.flush();
	}

	private void send(int number, boolean poison) {
		String name = "flood-" + number;
		if (poison) {
			send(name, poison(name), "");
			this.poisoned.add(name);
			this.expected.put(name, "rejected");
		}
		else if (number % ONE_IN > 0) {
			send(name, INVALID, "");
			this.expected.put(name, "rejected");
		}
		else {
			int film = number % FILMS;
			send(name, GOOD.formatted(film).getBytes(UTF_8), "flood-film-" + film);
			this.expected.put(name, "accepted");
		}
	}

	private void send(String name, byte[] value, String key) {
		ProducerRecord<String, byte[]> record = new ProducerRecord<>("video-requests", value);
		record.headers().add("correlation-id", name.getBytes(UTF_8));
		if (!key.isEmpty()) {
			record.headers().add("idempotency-key", key.getBytes(UTF_8));
		}
		this.producer.send(record);
	}

	/** Its name, so that its dead letter can be told from others, and noise behind it. */
	private byte[] poison(String name) {
		byte[] noise = new byte[this.chance.nextInt(200)];
		this.chance.nextBytes(noise);
		byte[] begin = ("{\"topic\":\"" + name + "\",").getBytes(UTF_8);
		byte[] poison = new byte[begin.length + noise.length];
		System.arraycopy(begin, 0, poison, 0, begin.length);
		System.arraycopy(noise, 0, poison, begin.length, noise.length);
		return poison;
	}

	/**
	 * Waits until every record has its answer, and holds answers and dead letters against
	 * what was sent: each poison has its letter, and nothing else has one.
	 */
	void awaitEachAccountedFor() throws Exception {
		Map<String, String> answers = new HashMap<>();
		await("ten thousand answers").atMost(Duration.ofMinutes(10)).pollInterval(Duration.ofSeconds(5)).until(() -> {
			this.platform.topics().all("video-replies").forEach((reply) -> note(reply, answers));
			return answers.size() == this.expected.size();
		});
		assertThat(answers).isEqualTo(this.expected);
		assertThat(this.platform.topics()
			.all("video-dead-letters")
			.stream()
			.map((letter) -> letter.at("/headers/correlation-id").asText())
			.filter((name) -> name.startsWith("flood-"))).containsExactlyInAnyOrderElementsOf(this.poisoned);
	}

	private void note(JsonNode reply, Map<String, String> answers) {
		String name = reply.path("correlationId").asText();
		if (this.expected.containsKey(name)) {
			answers.merge(name, reply.path("status").asText(), (one, other) -> one.equals(other) ? one : "both");
			reply.path("videos").forEach((id) -> promise(name, id.asText()));
		}
	}

	private void promise(String name, String id) {
		String film = "Flood " + Integer.parseInt(name.substring("flood-".length())) % FILMS;
		Set<String> promised = new HashSet<>(this.films.containsKey(film) ? this.films.get(film).promised() : Set.of());
		promised.add(id);
		this.films.put(film, new Asked(film, promised, false, Set.of("STORE")));
	}

	/** The films that came of it, each with all ids that its askers were given. */
	List<Asked> promises() {
		return List.copyOf(this.films.values());
	}

	@Override
	public void close() {
		this.producer.close();
	}

}
