package io.moneyprinter.platform.server;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

import io.moneyprinter.platform.home.PlatformException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;

/**
 * The topics, made beforehand with a fixed number of partitions: a number that changes
 * later moves keys, and with them the order of a video's events.
 */
public final class Topics {

	private static final int PARTITIONS = 4;

	private static final short ONE_BROKER = 1;

	/** What apps speak to beside the stream they are in. */
	private static final List<String> BESIDE = List.of("video-events", "video-replies", "video-dead-letters",
			"task-launches", "backfill-events");

	private static final String CONTROLS = "video-controls";

	private Topics() {
	}

	/**
	 * Makes the topics that are absent.
	 * @param bootstrapServers where Kafka is
	 * @param ofStreams the topics that streams name
	 */
	public static void make(String bootstrapServers, Collection<String> ofStreams) {
		try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
				AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, "500"))) {
			Set<String> present = admin.listTopics().names().get(60, TimeUnit.SECONDS);
			List<NewTopic> absent = all(ofStreams).filter((topic) -> !present.contains(topic.name())).toList();
			admin.createTopics(absent).all().get(60, TimeUnit.SECONDS);
		}
		catch (ExecutionException | TimeoutException ex) {
			throw new PlatformException("The topics could not be made at " + bootstrapServers + ": " + ex.getMessage(),
					ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new PlatformException("Making the topics was interrupted.", ex);
		}
	}

	private static Stream<NewTopic> all(Collection<String> ofStreams) {
		NewTopic controls = new NewTopic(CONTROLS, PARTITIONS, ONE_BROKER)
			.configs(Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT));
		Stream<NewTopic> plain = Stream.concat(BESIDE.stream(), ofStreams.stream())
			.distinct()
			.map((name) -> new NewTopic(name, PARTITIONS, ONE_BROKER));
		return Stream.concat(plain, Stream.of(controls));
	}

}
