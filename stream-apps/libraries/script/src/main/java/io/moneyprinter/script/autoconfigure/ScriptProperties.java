package io.moneyprinter.script.autoconfigure;

import java.net.URI;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How scripts are written.
 *
 * @param discover whether an Ollama on this machine is used when no language model is
 * configured
 * @param ollama where that Ollama listens
 */
@ConfigurationProperties("moneyprinter.script")
record ScriptProperties(@DefaultValue("true") boolean discover, @DefaultValue("http://127.0.0.1:11434") URI ollama) {
}
