package io.moneyprinter.stage.web;

import java.util.Set;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which names besides the loopback's the app may be called by.
 *
 * @param hosts accepted host names besides the loopback's, without port
 * @param origins accepted origins of web pages besides the app's own, such as
 * https://studio.example.org
 */
@ConfigurationProperties("moneyprinter.web")
public record FenceSettings(@DefaultValue Set<String> hosts, @DefaultValue Set<String> origins) {

	public FenceSettings {
		hosts = Set.copyOf(hosts);
		origins = Set.copyOf(origins);
		for (String host : hosts) {
			if (host.isBlank() || host.contains("/") || host.contains("*")) {
				throw new IllegalArgumentException(
						"moneyprinter.web.hosts names '" + host + "'; allowed: host names such as films.example.org.");
			}
		}
		for (String origin : origins) {
			if (!origin.matches("https?://[^/*]+")) {
				throw new IllegalArgumentException("moneyprinter.web.origins names '" + origin
						+ "'; allowed: origins such as https://studio.example.org.");
			}
		}
	}

}
