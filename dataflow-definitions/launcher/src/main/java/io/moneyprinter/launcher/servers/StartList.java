package io.moneyprinter.launcher.servers;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.moneyprinter.launcher.screen.LiveBlock;
import io.moneyprinter.launcher.screen.Screen;
import io.moneyprinter.launcher.screen.Words;
import io.moneyprinter.platform.PlatformListener;
import io.moneyprinter.platform.keeper.PartEvent;
import io.moneyprinter.platform.keeper.PartState;

/**
 * The list of what starts or stops: changes in place on a terminal, elsewhere one line
 * for each part that has arrived.
 */
public final class StartList implements PlatformListener, AutoCloseable {

	private final Screen screen;

	private final LiveBlock block;

	private final Map<String, Line> lines = new LinkedHashMap<>();

	/**
	 * Opens the list.
	 * @param screen where it is shown
	 */
	public StartList(Screen screen) {
		this.screen = screen;
		this.block = screen.block();
	}

	@Override
	public synchronized void on(PartEvent event) {
		if (event.part().equals(PartEvent.PLATFORM)) {
			return;
		}
		Line before = this.lines.get(event.part());
		Instant began = (before != null) ? before.began() : event.at();
		Line now = new Line(event, began);
		this.lines.put(event.part(), now);
		if (this.screen.live()) {
			this.block.show(markup());
		}
		else if (now.arrived() && (before == null || !before.arrived())) {
			this.screen.note(now.markup());
		}
	}

	private List<String> markup() {
		List<String> shown = new ArrayList<>();
		this.lines.values().forEach((line) -> shown.add(this.screen.styled(line.markup())));
		return shown;
	}

	@Override
	public void close() {
		this.block.close();
	}

	private record Line(PartEvent event, Instant began) {

		boolean arrived() {
			return switch (this.event.state()) {
				case READY, STOPPED, FAILED -> true;
				case WAITING, STARTING, RESTARTING, STOPPING -> false;
			};
		}

		String markup() {
			String name = String.format("%-18s", Screen.quoted(this.event.part()));
			String sentence = Screen.quoted(this.event.sentence());
			return switch (this.event.state()) {
				case READY, STOPPED -> "  @|green ✓|@ " + name + "@|faint " + took() + "|@";
				case FAILED -> "  @|red ✗|@ " + name + sentence;
				case WAITING -> "  @|faint · " + name + sentence + "|@";
				case STARTING, RESTARTING, STOPPING -> "  @|yellow ▸|@ " + name + sentence;
			};
		}

		private String took() {
			Duration time = Duration.between(this.began, this.event.at());
			return (this.event.state() == PartState.READY && time.toMillis() >= 50) ? Words.time(time) : "";
		}

	}

}
