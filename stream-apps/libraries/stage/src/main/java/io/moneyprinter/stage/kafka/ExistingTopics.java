package io.moneyprinter.stage.kafka;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;

import io.moneyprinter.video.ErrorCode;
import io.moneyprinter.video.VideoException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/**
 * Knows which topics there are: those once seen without asking, others by asking the
 * broker, since they may be made at any time.
 */
final class ExistingTopics implements Predicate<String> {

	private final Map<String, Object> configuration;

	private final Set<String> seen = ConcurrentHashMap.newKeySet();

	/**
	 * Creates the knowledge.
	 * @param configuration of the client that asks
	 */
	ExistingTopics(Map<String, Object> configuration) {
		this.configuration = configuration;
	}

	/**
	 * Asks for a topic.
	 * @throws VideoException {@code PROVIDER_UNAVAILABLE} if the broker does not answer
	 */
	@Override
	public boolean test(String topic) {
		return this.seen.contains(topic) || (asked(topic) && this.seen.add(topic));
	}

	private boolean asked(String topic) {
		try (Admin admin = Admin.create(this.configuration)) {
			admin.describeTopics(List.of(topic)).allTopicNames().get();
			return true;
		}
		catch (ExecutionException ex) {
			if (ex.getCause() instanceof UnknownTopicOrPartitionException
					|| ex.getCause() instanceof InvalidTopicException) {
				return false;
			}
			throw unavailable(topic, ex);
		}
		catch (KafkaException ex) {
			throw unavailable(topic, ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw unavailable(topic, ex);
		}
	}

	private static VideoException unavailable(String topic, Exception cause) {
		return new VideoException(ErrorCode.PROVIDER_UNAVAILABLE,
				"Kafka did not say whether there is a topic '" + topic + "'.", cause);
	}

}
