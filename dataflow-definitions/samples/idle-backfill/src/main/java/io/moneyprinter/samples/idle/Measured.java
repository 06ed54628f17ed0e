package io.moneyprinter.samples.idle;

import java.nio.file.Path;

import io.moneyprinter.stage.VideoEvents;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The job as it is, with a diary of its processor time and without a broker.
 */
@Configuration(proxyBeanMethods = false)
public class Measured {

	/** Events are told to nobody: no broker is measured. */
	@Bean
	VideoEvents videoEvents() {
		return (event) -> {
		};
	}

	/** Written when the job has ended. */
	@Bean(destroyMethod = "close")
	CpuDiary cpuDiary(@Value("${diary}") Path file) {
		return CpuDiary.begin(file);
	}

}
