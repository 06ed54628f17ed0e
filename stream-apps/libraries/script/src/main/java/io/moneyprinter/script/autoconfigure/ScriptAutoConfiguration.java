package io.moneyprinter.script.autoconfigure;

import io.moneyprinter.script.ScriptWriter;
import io.moneyprinter.script.desk.ScriptDesk;
import io.moneyprinter.script.desk.ScriptSettings;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/**
 * Gives an application its {@link ScriptWriter}.
 */
@AutoConfiguration
@EnableConfigurationProperties({ ScriptProperties.class, LanguageModelProperties.class })
public class ScriptAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean
	ScriptWriter scriptWriter(ScriptProperties script, LanguageModelProperties model) {
		return ScriptDesk.standard(new ScriptSettings(model.settings(), script.discover(), script.ollama()));
	}

}
