package io.moneyprinter.backfilljob;

import java.util.HashMap;
import java.util.Map;

import io.moneyprinter.backfill.BackfillId;
import io.moneyprinter.backfill.BackfillRuns;
import io.moneyprinter.backfill.BackfillState;
import io.moneyprinter.backfill.stage.BackfillWorker;
import io.moneyprinter.resurrection.Resurrection;
import io.moneyprinter.video.InvalidRequestException;

import org.springframework.batch.core.Job;
import org.springframework.batch.core.JobParametersInvalidException;
import org.springframework.batch.core.Step;
import org.springframework.batch.core.explore.JobExplorer;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.flow.FlowExecutionStatus;
import org.springframework.batch.core.job.flow.JobExecutionDecider;
import org.springframework.batch.core.partition.support.Partitioner;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.item.ExecutionContext;
import org.springframework.batch.repeat.RepeatStatus;
import org.springframework.batch.support.transaction.ResourcelessTransactionManager;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.ApplicationArguments;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.SimpleAsyncTaskExecutor;

/**
 * The job: stage, plan, render in partitions, verify, report. Its steps have no
 * transaction of their own, since what they change is in another database and each change
 * is one.
 */
@Configuration(proxyBeanMethods = false)
class JobConfiguration {

	private static final String NAME = "backfill";

	private static final String MAKE = "MAKE";

	private final ResourcelessTransactionManager none = new ResourcelessTransactionManager();

	@Bean
	Resurrection resurrection(JobExplorer explorer, JobRepository repository, BackfillRuns runs,
			ApplicationArguments arguments) {
		return new Resurrection(NAME, explorer, repository, new LeaseWitness(runs, arguments));
	}

	@Bean
	Job job(JobRepository repository, Steps steps, Lifeline lifeline, Step render) {
		Step report = step("report", repository, (contribution, context) -> {
			steps.report();
			return RepeatStatus.FINISHED;
		});
		JobExecutionDecider whetherToMake = (job, last) -> steps.make() ? new FlowExecutionStatus(MAKE)
				: FlowExecutionStatus.COMPLETED;
		return new JobBuilder(NAME, repository)
			.validator((parameters) -> validate(parameters.getString(Lifeline.BACKFILL)))
			.listener(lifeline)
			.start(stage(repository, steps))
			.next(plan(repository, steps))
			.next(whetherToMake)
			.on(MAKE)
			.to(render)
			.next(verify(repository, steps))
			.next(report)
			.from(whetherToMake)
			.on("*")
			.to(report)
			.end()
			.build();
	}

	private static void validate(String id) throws JobParametersInvalidException {
		try {
			BackfillId.parse(String.valueOf(id));
		}
		catch (InvalidRequestException ex) {
			throw new JobParametersInvalidException("The job needs the parameter backfill=ID. " + ex.sentence());
		}
	}

	private Step stage(JobRepository repository, Steps steps) {
		return step("stage", repository, (contribution, context) -> {
			steps.stage(contribution);
			return contribution.getStepExecution().isTerminateOnly() ? RepeatStatus.CONTINUABLE : RepeatStatus.FINISHED;
		});
	}

	private Step plan(JobRepository repository, Steps steps) {
		return step("plan", repository, (contribution, context) -> {
			steps.plan();
			return RepeatStatus.FINISHED;
		});
	}

	private Step verify(JobRepository repository, Steps steps) {
		return step("verify", repository, (contribution, context) -> {
			steps.verify(contribution);
			return RepeatStatus.FINISHED;
		});
	}

	private Step step(String name, JobRepository repository, Tasklet tasklet) {
		return new StepBuilder(name, repository).tasklet(tasklet, this.none).build();
	}

	/** A partition that found nothing left last time may find something this time. */
	@Bean
	Step render(JobRepository repository, Steps steps, Lifeline lifeline, ObjectProvider<BackfillWorker> worker,
			BackfillProperties properties) {
		Tasklet tasklet = (contribution, context) -> new RenderTasklet(lifeline, worker.getObject(), properties.idle())
			.execute(contribution, context);
		Step partition = new StepBuilder("partition", repository).tasklet(tasklet, this.none)
			.allowStartIfComplete(true)
			.build();
		Partitioner partitioner = (count) -> {
			turnedToRunning(steps);
			return workers(count);
		};
		return new StepBuilder("render", repository).partitioner("partition", partitioner)
			.step(partition)
			.gridSize(properties.partitions())
			.taskExecutor(new SimpleAsyncTaskExecutor("render-"))
			.build();
	}

	private static void turnedToRunning(Steps steps) {
		try {
			steps.turn(BackfillState.RUNNING);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private static Map<String, ExecutionContext> workers(int count) {
		Map<String, ExecutionContext> workers = new HashMap<>();
		for (int number = 0; number < count; number++) {
			ExecutionContext context = new ExecutionContext();
			context.putInt(RenderTasklet.NUMBER, number);
			workers.put("worker-" + number, context);
		}
		return workers;
	}

}
