package io.moneyprinter.stage.kafka;

import java.util.function.Consumer;

import io.moneyprinter.video.InvalidRequestException;
import io.moneyprinter.video.VideoId;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hears all commands for videos and nudges whoever works on one to look at the ledger at
 * once. Carries nothing out itself: a command missed here is noticed at the next
 * heartbeat.
 */
final class ControlsListener implements Consumer<ConsumerRecord<String, byte[]>> {

	private static final Logger LOG = LoggerFactory.getLogger(ControlsListener.class);

	private final Consumer<VideoId> nudge;

	/**
	 * Creates the listener.
	 * @param nudge must not wait
	 */
	ControlsListener(Consumer<VideoId> nudge) {
		this.nudge = nudge;
	}

	@Override
	public void accept(ConsumerRecord<String, byte[]> control) {
		try {
			if (control.key() != null) {
				this.nudge.accept(VideoId.parse(control.key()));
			}
		}
		catch (InvalidRequestException ex) {
			LOG.debug("The record {}-{}@{} is no command for a video.", control.topic(), control.partition(),
					control.offset());
		}
	}

}
