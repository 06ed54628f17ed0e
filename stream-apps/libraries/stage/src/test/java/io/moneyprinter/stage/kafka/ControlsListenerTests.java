package io.moneyprinter.stage.kafka;

import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import io.moneyprinter.video.VideoId;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Commands reach whoever works on their video.
 */
class ControlsListenerTests {

	private final TestBroker broker = TestBroker.shared();

	private final LinkedBlockingQueue<VideoId> nudged = new LinkedBlockingQueue<>();

	@Test
	void everyCommandFromNowOnIsANudgeAndOtherRecordsAreNone() throws Exception {
		VideoId before = VideoId.random();
		this.broker.send(Topics.CONTROLS, before.toString(), new byte[0]);
		TopicTail listener = listener(this.broker.address());
		try {
			VideoId video = VideoId.random();
			Awaitility.await().until(() -> {
				this.broker.send(Topics.CONTROLS, "no video", new byte[0]);
				this.broker.send(Topics.CONTROLS, null, new byte[0]);
				this.broker.send(Topics.CONTROLS, video.toString(), new byte[0]);
				return video.equals(this.nudged.poll(200, TimeUnit.MILLISECONDS));
			});
			assertThat(this.nudged).doesNotContain(before);
		}
		finally {
			listener.stop();
		}
	}

	@Test
	void anAbsentBrokerIsNoReasonToFail() {
		TopicTail listener = listener("127.0.0.1:1");
		assertThat(listener.isRunning()).isTrue();
		listener.stop();
		assertThat(listener.isRunning()).isFalse();
	}

	private TopicTail listener(String brokers) {
		TopicTail listener = new TopicTail(Topics.CONTROLS,
				KafkaClientsTests.clients(Map.of("spring.cloud.stream.kafka.binder.brokers", brokers,
						"spring.cloud.stream.kafka.binder.configuration.default.api.timeout.ms", "1000")),
				new ControlsListener(this.nudged::add));
		listener.start();
		return listener;
	}

}
