package io.moneyprinter.launcher.bench;

import java.nio.charset.StandardCharsets;
import java.time.Duration;

import io.moneyprinter.artifacts.DomainJson;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BenchReportTests {

	@Test
	void hasTheShapeThatProgramsRead() {
		BenchReport report = new BenchReport("platform");
		report.figure("upCpuSeconds", 71.23456);
		report.atMost("upWallSeconds", 48.5, 60, "two cores");
		report.atMost("platformMiB", 5000, 4096, "4 GiB");
		assertThat(new String(DomainJson.write(report), StandardCharsets.UTF_8)).isEqualTo(
				"{\"bench\":\"platform\",\"figures\":{\"upCpuSeconds\":71.235,\"upWallSeconds\":48.5,\"platformMiB\":5000.0},"
						+ "\"aims\":[{\"name\":\"upWallSeconds\",\"value\":48.5,\"aim\":60.0,\"reference\":\"two cores\",\"met\":true},"
						+ "{\"name\":\"platformMiB\",\"value\":5000.0,\"aim\":4096.0,\"reference\":\"4 GiB\",\"met\":false}]}");
	}

	@Test
	void readsProcessorTimeWhateverTheProcessIsCalled() {
		String stat = "42 (a ) strange name) S 1 42 42 0 -1 4194560 100 200 0 0 150 50 25 5 20 0 1 0 99 1 1";
		assertThat(ProcessTime.parse(stat)).isEqualTo(Duration.ofMillis(2300));
	}

}
