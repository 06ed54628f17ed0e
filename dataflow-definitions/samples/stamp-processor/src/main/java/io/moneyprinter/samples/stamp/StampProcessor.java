package io.moneyprinter.samples.stamp;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/**
 * Adds a field to every JSON object that passes.
 */
@SpringBootApplication(proxyBeanMethods = false)
public class StampProcessor {

	public static void main(String[] args) {
		SpringApplication.run(StampProcessor.class, args);
	}

	@Bean
	Function<Map<String, Object>, Map<String, Object>> stamp(@Value("${stamp.by}") String by) {
		return (message) -> {
			Map<String, Object> stamped = new LinkedHashMap<>(message);
			stamped.put("stampedBy", by);
			return stamped;
		};
	}

}
