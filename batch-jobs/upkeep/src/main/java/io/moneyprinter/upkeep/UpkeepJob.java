package io.moneyprinter.upkeep;

import java.time.Clock;
import java.util.function.Function;

import io.moneyprinter.artifacts.ArtifactStore;
import io.moneyprinter.video.InvalidRequestException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.Job;
import org.springframework.batch.core.JobParameters;
import org.springframework.batch.core.JobParametersInvalidException;
import org.springframework.batch.core.Step;
import org.springframework.batch.core.StepContribution;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.flow.FlowExecutionStatus;
import org.springframework.batch.core.job.flow.JobExecutionDecider;
import org.springframework.batch.core.launch.support.RunIdIncrementer;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.repeat.RepeatStatus;
import org.springframework.batch.support.transaction.ResourcelessTransactionManager;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The job and its steps. A step that was not asked for does not appear in its execution.
 */
@Configuration(proxyBeanMethods = false)
class UpkeepJob {

	private static final Logger log = LoggerFactory.getLogger(UpkeepJob.class);

	private static final String YES = "YES";

	private static final String NO = "NO";

	/** Its notes are Spring Batch's own; the work is not in its transactions. */
	private static final ResourcelessTransactionManager NO_TRANSACTION = new ResourcelessTransactionManager();

	@Bean(destroyMethod = "close")
	LedgerDatabase ledgerDatabase(LedgerDatabase.Settings settings) {
		return new LedgerDatabase(settings);
	}

	@Bean
	Job job(JobRepository repository, Step expire, Step replay) {
		JobExecutionDecider expiring = asked(Orders.EXPIRE);
		JobExecutionDecider replaying = asked(Orders.REPLAY);
		return new JobBuilder("upkeep", repository).incrementer(new RunIdIncrementer())
			.validator(UpkeepJob::check)
			.start(step("orders", repository, (orders) -> new Tally(0, 0, 0, orders.toString())))
			.next(expiring)
			.on(YES)
			.to(expire)
			.from(expiring)
			.on(NO)
			.to(replaying)
			.from(expire)
			.on(ExitStatus.COMPLETED.getExitCode())
			.to(replaying)
			.from(expire)
			.on("*")
			.fail()
			.from(replaying)
			.on(YES)
			.to(replay)
			.from(replaying)
			.on(NO)
			.end()
			.end()
			.build();
	}

	private static void check(JobParameters parameters) throws JobParametersInvalidException {
		try {
			Orders.of(parameters);
		}
		catch (InvalidRequestException ex) {
			throw new JobParametersInvalidException(ex.sentence());
		}
	}

	private static JobExecutionDecider asked(String step) {
		return (job,
				before) -> new FlowExecutionStatus(Orders.of(job.getJobParameters()).steps().contains(step) ? YES : NO);
	}

	@Bean
	Step expire(JobRepository repository, ArtifactStore store, LedgerDatabase database, UpkeepSettings settings) {
		return step(Orders.EXPIRE, repository,
				(orders) -> new Expiry(store, database.ledger(), settings.upkeep().keep(), Clock.systemUTC())
					.run(orders.dryRun()));
	}

	@Bean
	Step replay(JobRepository repository, UpkeepSettings settings) {
		return step(Orders.REPLAY, repository, (orders) -> new DeadLetters(settings).replay(orders));
	}

	private static Step step(String name, JobRepository repository, Function<Orders, Tally> work) {
		return new StepBuilder(name, repository).tasklet((contribution, chunk) -> {
			tell(contribution, work.apply(Orders.of(contribution.getStepExecution().getJobParameters())));
			return RepeatStatus.FINISHED;
		}, NO_TRANSACTION).build();
	}

	/** Where Data Flow shows it: as counts, and as the step's exit message. */
	private static void tell(StepContribution contribution, Tally tally) {
		for (long i = 0; i < tally.looked(); i++) {
			contribution.incrementReadCount();
		}
		contribution.incrementWriteCount(tally.done());
		contribution.incrementFilterCount(tally.left());
		contribution.setExitStatus(ExitStatus.COMPLETED.addExitDescription(tally.sentence()));
		log.info("{}: {}", contribution.getStepExecution().getStepName(), tally.sentence());
	}

}
