package io.moneyprinter.launcher.control;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

import io.moneyprinter.artifacts.DomainJson;
import io.moneyprinter.launcher.api.ApiException;
import io.moneyprinter.launcher.api.ControlAnswer;
import io.moneyprinter.launcher.place.ExitCode;
import io.moneyprinter.launcher.screen.Screen;

/**
 * Says what became of each of several commands. One that is refused does not keep the
 * others from being carried out.
 */
public final class Answers {

	private final Screen screen;

	private final boolean json;

	private int exitCode = ExitCode.OK;

	/**
	 * Starts a list.
	 * @param screen takes a line for each
	 * @param json whether the lines are JSON objects
	 */
	public Answers(Screen screen, boolean json) {
		this.screen = screen;
		this.json = json;
	}

	/**
	 * Carries a command out and says what became of it.
	 * @param id of what it is for
	 * @param command calls the platform
	 */
	public void take(Object id, Supplier<ControlAnswer> command) {
		try {
			ControlAnswer answer = command.get();
			say(id, answer.outcome(), answer.sentence());
		}
		catch (ApiException ex) {
			if (!ex.refused()) {
				throw ex;
			}
			this.exitCode = ExitCode.FAILED;
			say(id, "refused", String.valueOf(ex.getMessage()));
		}
	}

	/**
	 * The code of the whole.
	 * @return {@link ExitCode#FAILED} if any was refused
	 */
	public int exitCode() {
		return this.exitCode;
	}

	private void say(Object id, String outcome, String sentence) {
		if (this.json) {
			Map<String, Object> answer = new LinkedHashMap<>();
			answer.put("id", id);
			answer.put("outcome", outcome);
			answer.put("sentence", sentence);
			this.screen.plain(new String(DomainJson.write(answer), StandardCharsets.UTF_8));
			return;
		}
		String line = "@|faint " + Screen.quoted(id.toString()) + "|@  " + Screen.quoted(sentence);
		switch (outcome) {
			case "done" -> this.screen.result("@|green ✓|@ " + line);
			case "already" -> this.screen.result("@|faint ·|@ " + line);
			default -> this.screen.note("@|red ✗|@ " + line);
		}
	}

}
