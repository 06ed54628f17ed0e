package io.moneyprinter.scriptprocessor;

import io.moneyprinter.script.ScriptWriter;
import io.moneyprinter.script.stage.ScriptStage;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/**
 * Takes requests, writes scripts.
 */
@SpringBootApplication(proxyBeanMethods = false)
public class ScriptProcessor {

	public static void main(String[] args) {
		SpringApplication.run(ScriptProcessor.class, args);
	}

	@Bean
	ScriptStage stage(ScriptWriter writer) {
		return new ScriptStage(writer);
	}

}
