package io.moneyprinter.topicsource.control;

import java.time.Clock;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import io.moneyprinter.ledger.Ledger;
import io.moneyprinter.stage.DeadLetters;
import io.moneyprinter.stage.kafka.ReplyTopics;
import io.moneyprinter.stage.kafka.StageProperties;
import io.moneyprinter.stage.kafka.Topics;
import io.moneyprinter.topicsource.outbox.Outbox;
import io.moneyprinter.topicsource.reading.TopicReaders;
import io.moneyprinter.video.AccountId;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.listener.MessageListenerContainer;

/**
 * Joins commands to their topic and waiting videos to the clock.
 */
@Configuration(proxyBeanMethods = false)
class ControlConfiguration {

	private static final String GROUP = "topic-source-controls";

	@Bean
	MessageListenerContainer controlRecords(TopicReaders readers, Controls controls, Outbox outbox, ReplyTopics replies,
			DeadLetters deadLetters, StageProperties stage, Clock clock) {
		ControlReader reader = new ControlReader(controls, outbox, replies, deadLetters, new AccountId(stage.account()),
				clock);
		return readers.reader(Topics.CONTROLS, GROUP, reader::read);
	}

	/** The scheduler, which the outbox needs, is made with this task: so it asks late. */
	@Bean
	RecurringTask<Void> wake(Ledger ledger, ObjectProvider<Outbox> outbox) {
		return new Alarm(ledger, outbox::getObject).task();
	}

}
