package io.moneyprinter.upkeep;

import java.time.Clock;
import java.util.List;
import java.util.function.Function;

import javax.sql.DataSource;

import io.moneyprinter.artifacts.ArtifactStore;
import io.moneyprinter.resurrection.LockedExecutions;
import io.moneyprinter.resurrection.Resurrection;
import io.moneyprinter.video.InvalidRequestException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.Job;
import org.springframework.batch.core.JobParameters;
import org.springframework.batch.core.JobParametersInvalidException;
import org.springframework.batch.core.Step;
import org.springframework.batch.core.StepContribution;
import org.springframework.batch.core.explore.JobExplorer;
import org.springframework.batch.core.job.builder.FlowBuilder;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.flow.Flow;
import org.springframework.batch.core.job.flow.FlowExecutionStatus;
import org.springframework.batch.core.job.flow.JobExecutionDecider;
import org.springframework.batch.core.job.flow.support.SimpleFlow;
import org.springframework.batch.core.launch.support.RunIdIncrementer;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.repeat.RepeatStatus;
import org.springframework.batch.support.transaction.ResourcelessTransactionManager;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/**
 * The job and its steps. A step that was not asked for does not appear in its execution.
 */
@Configuration(proxyBeanMethods = false)
class UpkeepJob {

	private static final Logger log = LoggerFactory.getLogger(UpkeepJob.class);

	private static final String NAME = "upkeep";

	private static final String YES = "YES";

	private static final String NO = "NO";

	/** Its notes are Spring Batch's own; the work is not in its transactions. */
	private static final ResourcelessTransactionManager NO_TRANSACTION = new ResourcelessTransactionManager();

	@Bean(destroyMethod = "close")
	LedgerDatabase ledgerDatabase(LedgerDatabase.Settings settings) {
		return new LedgerDatabase(settings);
	}

	@Bean
	LockedExecutions lockedExecutions(DataSource jobs) {
		return new LockedExecutions(jobs);
	}

	@Bean
	Resurrection resurrection(JobExplorer explorer, JobRepository repository, LockedExecutions executions) {
		return new Resurrection(NAME, explorer, repository, executions);
	}

	@Bean
	Job job(JobRepository repository, List<Step> steps, LockedExecutions executions) {
		Step orders = step("orders", repository, (asked) -> new Tally(0, 0, 0, asked.toString()));
		return new JobBuilder(NAME, repository).incrementer(new RunIdIncrementer())
			.validator(UpkeepJob::check)
			.listener(executions)
			.start(flow(orders, steps))
			.end()
			.build();
	}

	/** Each step is done if it was asked for, and the next one if it did not fail. */
	private static Flow flow(Step first, List<Step> steps) {
		FlowBuilder<SimpleFlow> flow = new FlowBuilder<SimpleFlow>(NAME).start(first);
		JobExecutionDecider asked = asked(steps.get(0).getName());
		flow.next(asked);
		for (int i = 0; i < steps.size(); i++) {
			Step step = steps.get(i);
			flow.from(asked).on(YES).to(step);
			flow.from(step).on("*").fail();
			if (i + 1 < steps.size()) {
				JobExecutionDecider next = asked(steps.get(i + 1).getName());
				flow.from(asked).on(NO).to(next);
				flow.from(step).on(ExitStatus.COMPLETED.getExitCode()).to(next);
				asked = next;
			}
			else {
				flow.from(asked).on(NO).end();
				flow.from(step).on(ExitStatus.COMPLETED.getExitCode()).end();
			}
		}
		return flow.build();
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
	@Order(10)
	Step backup(JobRepository repository, BackupWork work) {
		return step(Orders.BACKUP, repository, (orders) -> work.make(orders.dryRun()));
	}

	@Bean
	@Order(20)
	Step verify(JobRepository repository, BackupWork work) {
		return step(Orders.VERIFY, repository, (orders) -> work.verify(orders.dryRun()));
	}

	@Bean
	@Order(30)
	Step expire(JobRepository repository, ArtifactStore store, LedgerDatabase database, UpkeepSettings settings) {
		return step(Orders.EXPIRE, repository,
				(orders) -> new Expiry(store, database.ledger(), settings.upkeep().keep(), Clock.systemUTC())
					.run(orders.dryRun()));
	}

	@Bean
	@Order(40)
	Step replay(JobRepository repository, LedgerDatabase database, UpkeepSettings settings) {
		return step(Orders.REPLAY, repository,
				(orders) -> new DeadLetters(new Api(settings), database.ledger(), Clock.systemUTC()).replay(orders));
	}

	@Bean
	@Order(50)
	Step reconcile(JobRepository repository, ReconcileWork work) {
		return step(Orders.RECONCILE, repository, (orders) -> work.run(orders.dryRun()));
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
