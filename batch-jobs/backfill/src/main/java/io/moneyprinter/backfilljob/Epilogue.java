package io.moneyprinter.backfilljob;

import org.springframework.cloud.task.listener.TaskExecutionListener;
import org.springframework.cloud.task.repository.TaskExecution;
import org.springframework.stereotype.Component;

/** Tells whoever looks at the task in Data Flow what became of the backfill. */
@Component
class Epilogue implements TaskExecutionListener {

	private final Lifeline lifeline;

	Epilogue(Lifeline lifeline) {
		this.lifeline = lifeline;
	}

	@Override
	public void onTaskEnd(TaskExecution execution) {
		execution.setExitMessage(this.lifeline.lastWords());
	}

}
