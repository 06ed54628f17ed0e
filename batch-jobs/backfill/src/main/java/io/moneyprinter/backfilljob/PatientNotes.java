package io.moneyprinter.backfilljob;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.batch.core.repository.JobRepository;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * Has Spring Batch's notes outlast an outage of the job's database. By itself it tries
 * once, and takes a step for failed whose films are all made. Once the outage has lasted
 * too long nobody waits any more, so that the job ends soon.
 */
final class PatientNotes implements BeanPostProcessor {

	private static final Logger LOG = LoggerFactory.getLogger(PatientNotes.class);

	private static final int PAUSE_MILLIS = 1000;

	private final Duration patience;

	private volatile boolean givenUp;

	/**
	 * Watches the notes.
	 * @param patience how long an outage may last
	 */
	PatientNotes(Duration patience) {
		this.patience = patience;
	}

	@Override
	public Object postProcessAfterInitialization(Object bean, String name) {
		return (bean instanceof JobRepository) ? Proxy.newProxyInstance(JobRepository.class.getClassLoader(),
				new Class<?>[] { JobRepository.class }, (proxy, method, arguments) -> call(bean, method, arguments))
				: bean;
	}

	private @Nullable Object call(Object notes, Method method, Object @Nullable [] arguments) throws Throwable {
		long began = System.nanoTime();
		while (true) {
			try {
				Object answer = method.invoke(notes, arguments);
				this.givenUp = false;
				return answer;
			}
			catch (InvocationTargetException ex) {
				Throwable cause = ex.getTargetException();
				this.givenUp |= System.nanoTime() - began > this.patience.toNanos();
				if (!outage(cause) || this.givenUp) {
					throw cause;
				}
				LOG.warn("Spring Batch could not note how the job is; it is tried again.", cause);
				pause(cause);
			}
		}
	}

	/** Whether a failure is that of a database that does not answer. */
	static boolean outage(@Nullable Throwable thrown) {
		return thrown instanceof DataAccessResourceFailureException || thrown instanceof RecoverableDataAccessException
				|| thrown instanceof TransactionException
				|| (thrown instanceof TransientDataAccessException && !(thrown instanceof ConcurrencyFailureException));
	}

	private static void pause(Throwable reason) throws Throwable {
		try {
			Thread.sleep(PAUSE_MILLIS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw reason;
		}
	}

}
