package io.moneyprinter.publish;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Random;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

/**
 * Ends a process, as far as the code under test can tell, at one of the moments just
 * before and just after a call of a port: what was done stays done, nothing else happens.
 */
final class Reaper {

	private final Predicate<String> fatal;

	private Reaper(Predicate<String> fatal) {
		this.fatal = fatal;
	}

	/** Lets everything live. */
	static Reaper idle() {
		return new Reaper((moment) -> false);
	}

	/** Strikes at a moment, counted from 1. */
	static Reaper at(int number) {
		int[] passed = { 0 };
		return new Reaper((moment) -> ++passed[0] == number);
	}

	/** Strikes at a moment such as "after handOver". */
	static Reaper at(String name) {
		return new Reaper(name::equals);
	}

	/** Strikes at one moment in so many, by chance. */
	static Reaper oneIn(int moments, Random random) {
		return new Reaper((moment) -> random.nextInt(moments) == 0);
	}

	/**
	 * The port, with a moment before and after every call that asks or does something.
	 */
	<T> T watch(Class<T> port, T real) {
		return port.cast(Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] { port },
				(proxy, method, arguments) -> call(method, real, arguments)));
	}

	/** A call without arguments only asks the port what it is. */
	private @Nullable Object call(Method method, Object real, Object @Nullable [] arguments) throws Throwable {
		boolean watched = method.getParameterCount() > 0;
		try {
			if (watched) {
				moment("before " + method.getName());
			}
			Object answer = method.invoke(real, arguments);
			if (watched) {
				moment("after " + method.getName());
			}
			return answer;
		}
		catch (InvocationTargetException ex) {
			throw ex.getCause();
		}
	}

	/** A moment has come, and may be the last. */
	void moment(String name) {
		if (this.fatal.test(name)) {
			throw new ProcessDeath(name);
		}
	}

	/** What no code under test may catch. */
	static final class ProcessDeath extends Error {

		private static final long serialVersionUID = 1L;

		private ProcessDeath(String moment) {
			super("The process died " + moment + ".");
		}

	}

}
