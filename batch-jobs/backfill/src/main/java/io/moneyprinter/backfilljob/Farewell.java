package io.moneyprinter.backfilljob;

import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.stereotype.Component;

/** On SIGTERM workers go home before databases and store are closed under them. */
@Component
class Farewell implements ApplicationListener<ContextClosedEvent> {

	private final Lifeline lifeline;

	Farewell(Lifeline lifeline) {
		this.lifeline = lifeline;
	}

	@Override
	public void onApplicationEvent(ContextClosedEvent event) {
		try {
			this.lifeline.end();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
