package io.moneyprinter.launcher.backfill;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.moneyprinter.artifacts.DomainJson;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which requests of the past are asked again. */
final class PastOptions {

	@SuppressWarnings("UnusedVariable") // That it was said makes these options be there.
	@Option(names = "--past", required = true, order = 2,
			description = "Requests of the past, with what --set and --defaults say laid over them.")
	private boolean past;

	@Option(names = "--state", paramLabel = "STATE", split = ",", order = 3,
			description = "Only of videos in these states, such as published,failed (default: published).")
	private List<String> states = new ArrayList<>();

	@Option(names = "--from", paramLabel = "WHEN", order = 4, converter = MomentConverter.class,
			description = "Not accepted before that day (2026-11-01) or moment (2026-11-01T18:00:00Z).")
	private @Nullable String from;

	@Option(names = "--to", paramLabel = "WHEN", order = 5, converter = MomentConverter.class,
			description = "Accepted before that day or moment (default: now).")
	private @Nullable String to;

	@Option(names = "--topic-contains", paramLabel = "TEXT", order = 6,
			description = "Only those with that text in their topic.")
	private @Nullable String topicContains;

	@Option(names = "--re-render", order = 7,
			description = "Takes over script and speech, and makes anew what can be seen and the music.")
	private boolean reRender;

	String name() {
		return (this.reRender ? "re-render" : "past requests")
				+ ((this.topicContains != null) ? " about " + this.topicContains : "");
	}

	ObjectNode input() {
		ObjectNode input = DomainJson.mapper().createObjectNode().put("kind", "past").put("reRender", this.reRender);
		if (!this.states.isEmpty()) {
			input.set("states", DomainJson.mapper().valueToTree(this.states));
		}
		put(input, "from", this.from);
		put(input, "to", this.to);
		put(input, "topicContains", this.topicContains);
		return input;
	}

	private static void put(ObjectNode input, String name, @Nullable String value) {
		if (value != null) {
			input.put(name, value);
		}
	}

}
