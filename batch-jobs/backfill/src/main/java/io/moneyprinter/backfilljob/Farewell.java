package io.moneyprinter.backfilljob;

import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.stereotype.Component;

/** On SIGTERM workers go home before databases and store are closed under them. */
@Component
class Farewell implements ApplicationListener<ContextClosedEvent> {

	private final Lifeline lifeline;

	private final RenderShare share;

	Farewell(Lifeline lifeline, RenderShare share) {
		this.lifeline = lifeline;
		this.share = share;
	}

	@Override
	public void onApplicationEvent(ContextClosedEvent event) {
		this.share.drain();
		try {
			this.lifeline.end();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
