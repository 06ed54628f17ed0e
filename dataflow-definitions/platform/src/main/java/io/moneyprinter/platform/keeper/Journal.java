package io.moneyprinter.platform.keeper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.moneyprinter.platform.home.Home;

/**
 * What happened since the platform was last started: the keeper writes it, everyone else
 * reads it. One JSON object per line, so that a reader needs no more than the file.
 */
public class Journal {

	private static final ObjectMapper JSON = JsonMapper.builder()
		.addModule(new JavaTimeModule())
		.disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
		.build();

	private final Path file;

	/**
	 * @param home whose journal it is
	 */
	public Journal(Home home) {
		this.file = home.run().resolve("journal.jsonl");
	}

	/**
	 * Begins a new journal, so that nobody takes an earlier start's news for this one's.
	 */
	public void clear() {
		try {
			Files.deleteIfExists(this.file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Writes an event.
	 * @param part the part
	 * @param state where it stands now
	 * @param sentence what happened
	 */
	public synchronized void write(String part, PartState state, String sentence) {
		try {
			String line = JSON.writeValueAsString(new PartEvent(Instant.now(), part, state, sentence));
			Files.writeString(this.file, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
		}
		catch (IOException ex) {
			// A full disk must not keep the keeper from its work.
			System.err.println(part + " " + state + ": " + sentence + " (" + ex.getMessage() + ")");
		}
	}

	/**
	 * The events from a number on.
	 * @param first how many the reader knows already
	 * @return the events after those
	 */
	public List<PartEvent> since(int first) {
		try {
			String text = Files.readString(this.file);
			List<String> lines = text.substring(0, text.lastIndexOf('\n') + 1).lines().skip(first).toList();
			List<PartEvent> events = new ArrayList<>();
			for (String line : lines) {
				events.add(JSON.readValue(line, PartEvent.class));
			}
			return events;
		}
		catch (NoSuchFileException ex) {
			return List.of();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The last event of every part, in the order in which they first appeared. */
	public Map<String, PartEvent> latest() {
		Map<String, PartEvent> latest = new LinkedHashMap<>();
		since(0).forEach((event) -> latest.put(event.part(), event));
		return latest;
	}

}
