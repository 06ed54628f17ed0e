package io.moneyprinter.script.desk;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import io.moneyprinter.script.model.ModelSettings;
import org.jspecify.annotations.Nullable;

/**
 * What the writers can be told.
 *
 * @param model the language model to ask; {@code null} for none
 * @param discover whether a model of an Ollama on this machine may be used when none is
 * configured
 * @param ollama where that Ollama listens
 */
public record ScriptSettings(@Nullable ModelSettings model, boolean discover, URI ollama) {

	/** Where Ollama listens unless told otherwise. */
	public static final URI OLLAMA = URI.create("http://127.0.0.1:11434");

	/** Nothing configured. */
	public static final ScriptSettings DEFAULT = new ScriptSettings(null, true, OLLAMA);

	/** Neither a configured nor a discovered model: no network at all. */
	public static final ScriptSettings OFFLINE = new ScriptSettings(null, false, OLLAMA);

	/**
	 * Reads the settings of a process: {@code MONEYPRINTER_LLM_BASE_URL},
	 * {@code MONEYPRINTER_LLM_MODEL}, {@code MONEYPRINTER_LLM_API_KEY} or
	 * {@code MONEYPRINTER_LLM_API_KEY_FILE}, and {@code MONEYPRINTER_SCRIPT_DISCOVER}
	 * ({@code false} to leave Ollama alone).
	 * @param environment such as {@link System#getenv()}
	 * @return the settings
	 * @throws IllegalArgumentException with a sentence that names the variable and what
	 * is allowed
	 */
	public static ScriptSettings of(Map<String, String> environment) {
		boolean discover = !"false".equalsIgnoreCase(environment.get("MONEYPRINTER_SCRIPT_DISCOVER"));
		return new ScriptSettings(model(environment), discover, OLLAMA);
	}

	private static @Nullable ModelSettings model(Map<String, String> environment) {
		String baseUrl = given(environment, "MONEYPRINTER_LLM_BASE_URL");
		String name = given(environment, "MONEYPRINTER_LLM_MODEL");
		if (baseUrl == null && name == null) {
			return null;
		}
		if (baseUrl == null || name == null) {
			throw new IllegalArgumentException(
					"Only one of MONEYPRINTER_LLM_BASE_URL and MONEYPRINTER_LLM_MODEL is set;"
							+ " a language model needs both.");
		}
		return ModelSettings.of(URI.create(baseUrl), name, key(environment));
	}

	private static @Nullable String key(Map<String, String> environment) {
		String file = given(environment, "MONEYPRINTER_LLM_API_KEY_FILE");
		return (file != null) ? read(Path.of(file)) : given(environment, "MONEYPRINTER_LLM_API_KEY");
	}

	/**
	 * Reads a key from a file.
	 * @param file that holds nothing else
	 * @return the key without white space around it
	 */
	public static String read(Path file) {
		try {
			return Files.readString(file).strip();
		}
		catch (IOException ex) {
			throw new IllegalArgumentException(
					"The language model's key cannot be read from " + file + ": " + ex.getClass().getSimpleName() + ".",
					ex);
		}
	}

	private static @Nullable String given(Map<String, String> environment, String name) {
		String value = environment.get(name);
		return (value == null || value.isBlank()) ? null : value.strip();
	}

}
