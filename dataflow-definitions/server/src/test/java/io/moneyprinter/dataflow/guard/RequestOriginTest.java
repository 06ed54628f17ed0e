package io.moneyprinter.dataflow.guard;

import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class RequestOriginTest {

	private static final Set<String> HOSTS = Set.of("localhost", "127.0.0.1", "[::1]");

	@ParameterizedTest
	@CsvSource({ "localhost:9393,,", "127.0.0.1:9393,,", "LOCALHOST:9393,,", "localhost,,", "[::1]:9393,,",
			"localhost:9393,http://localhost:9393,same-origin", "localhost:9393,,none",
			"127.0.0.1:9393,http://127.0.0.1:9393," })
	void ownRequestsPass(@Nullable String host, @Nullable String origin, @Nullable String fetchSite) {
		assertThat(new RequestOrigin(host, origin, fetchSite).refusal(HOSTS)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ ",,", "evil.example:9393,,", "localhost.evil.example:9393,,", "127.0.0.1.evil.example,,",
			"localhost:9393,http://evil.example,", "localhost:9393,null,", "localhost:9393,http://localhost:3000,",
			"localhost:9393,%%%,", "localhost:9393,,cross-site", "localhost:9393,,same-site",
			"localhost:9393,http://localhost:9393,cross-site" })
	void foreignRequestsAreRefusedWithASentence(@Nullable String host, @Nullable String origin,
			@Nullable String fetchSite) {
		assertThat(new RequestOrigin(host, origin, fetchSite).refusal(HOSTS))
			.hasValueSatisfying((sentence) -> assertThat(sentence).startsWith("The ").endsWith("."));
	}

}
