package io.moneyprinter.backfill.stage;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Ends a process, as far as the code under test can tell, at chosen moments: just before
 * and just after a change in the database, and at the stages' own commit points.
 */
final class Reaper {

	/** Calls that change something. */
	private static final Set<String> CHANGES = Set.of("stage", "claim", "end", "putBack", "admit", "begin", "complete",
			"fail", "control");

	private int passed;

	private int fatal;

	/**
	 * From now on, the given moment is the last, counted from 1; 0 for none. Who is dead
	 * does nothing any more, not even tidy up.
	 */
	void strikeAt(int moment) {
		this.passed = 0;
		this.fatal = moment;
	}

	/** How many moments there were. */
	int passed() {
		return this.passed;
	}

	<T> T watch(Class<T> port, T real) {
		return port.cast(Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] { port },
				(proxy, method, arguments) -> call(method, real, arguments)));
	}

	private @Nullable Object call(Method method, Object real, Object @Nullable [] arguments) throws Throwable {
		boolean change = CHANGES.contains(method.getName());
		try {
			if (change) {
				moment("before " + method.getName());
			}
			Object answer = method.invoke(real, arguments);
			if (change) {
				moment("after " + method.getName());
			}
			return answer;
		}
		catch (InvocationTargetException ex) {
			throw ex.getCause();
		}
	}

	synchronized void moment(String name) {
		this.passed++;
		if (this.fatal > 0 && this.passed >= this.fatal) {
			throw new ProcessDeath(name);
		}
	}

	/** What no code under test may catch. */
	static final class ProcessDeath extends Error {

		private static final long serialVersionUID = 1L;

		ProcessDeath(String moment) {
			super("The process died " + moment + ".");
		}

	}

}
