package io.moneyprinter.stage.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;

import io.moneyprinter.video.AccountId;
import io.moneyprinter.video.ErrorCode;
import io.moneyprinter.video.InvalidRequestException;
import io.moneyprinter.video.VideoException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.actuate.autoconfigure.health.HealthContributorAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.health.HealthEndpointAutoConfiguration;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.availability.ApplicationAvailabilityAutoConfiguration;
import org.springframework.boot.test.autoconfigure.web.servlet.WebMvcTest;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@WebMvcTest(properties = "moneyprinter.health.patience=300ms")
@ContextConfiguration(classes = WebTests.App.class)
@ImportAutoConfiguration({ WebAutoConfiguration.class, HealthEndpointAutoConfiguration.class,
		HealthContributorAutoConfiguration.class, ApplicationAvailabilityAutoConfiguration.class })
class WebTests {

	private static final String KEY = "a-key-of-enough-letters";

	private static final CountDownLatch never = new CountDownLatch(1);

	@TempDir
	static Path folder;

	@Autowired
	private MockMvc mvc;

	@DynamicPropertySource
	static void settings(DynamicPropertyRegistry registry) throws IOException {
		Path file = Files.writeString(folder.resolve("account.key"), KEY + "\nnot the key\n");
		registry.add("moneyprinter.account.key-file", () -> file);
		registry.add("moneyprinter.web.hosts", () -> "films.example.org");
		registry.add("moneyprinter.web.origins", () -> "https://studio.example.org");
	}

	@ParameterizedTest
	@ValueSource(strings = { "localhost", "localhost:8006", "127.0.0.1:8006", "127.8.7.6", "[::1]:8006", "LOCALHOST",
			"films.example.org:443" })
	void ownNamesPass(String host) throws Exception {
		this.mvc.perform(get("/account").header("Host", host).header("X-Api-Key", KEY))
			.andExpect(status().isOk())
			.andExpect(content().string("local"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "evil.example.org", "localhost.evil.example.org", "evil.example.org:8006", "10.0.0.1",
			"127.0.0.1.evil.example.org", "[::2]", "", "localhost@evil.example.org" })
	void foreignNamesAreRefusedAlsoWithTheKey(String host) throws Exception {
		this.mvc.perform(get("/account").header("Host", host).header("X-Api-Key", KEY))
			.andExpect(status().isForbidden())
			.andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
			.andExpect(jsonPath("$.code").value("FOREIGN_CALLER"));
	}

	@ParameterizedTest
	@CsvSource({ "Origin,http://evil.example.org", "Origin,null", "Origin,http://localhost:3000",
			"Origin,http://localhost:8006.evil.example.org", "Sec-Fetch-Site,cross-site", "Sec-Fetch-Site,same-site",
			"Sec-Fetch-Site,nonsense" })
	void foreignPagesAreRefusedAlsoAtHealth(String name, String value) throws Exception {
		this.mvc.perform(get("/health").header("Host", "localhost:8006").header(name, value))
			.andExpect(status().isForbidden());
	}

	@ParameterizedTest
	@CsvSource({ "Origin,http://localhost:8006", "Origin,https://studio.example.org", "Sec-Fetch-Site,same-origin",
			"Sec-Fetch-Site,none" })
	void ownPagesPass(String name, String value) throws Exception {
		this.mvc.perform(call("/account").header(name, value)).andExpect(status().isOk());
	}

	@Test
	void theKeyComesInThreeWays() throws Exception {
		this.mvc.perform(get("/account").header("Host", "localhost").header("Authorization", "Bearer " + KEY))
			.andExpect(status().isOk());
		HttpHeaders basic = new HttpHeaders();
		basic.setBasicAuth("anybody", KEY);
		this.mvc.perform(get("/account").header("Host", "localhost").headers(basic)).andExpect(status().isOk());
	}

	@ParameterizedTest
	@ValueSource(strings = { "Bearer wrong", "Bearer", "Bearer  ", "Basic %%%", "Digest x", "Bearer not the key", "x" })
	void anotherKeyIsRefusedAndNoneIsShown(String authorization) throws Exception {
		this.mvc.perform(get("/account").header("Host", "localhost").header("Authorization", authorization))
			.andExpect(status().isUnauthorized())
			.andExpect(header().string("WWW-Authenticate", containsString("Bearer")))
			.andExpect(jsonPath("$.detail").value(containsString("account.key")))
			.andExpect(content().string(not(containsString(KEY))));
	}

	@ParameterizedTest
	@ValueSource(strings = { "/account", "/nothing", "/health/../account", "/health/", "/healthy", "/error",
			"/health;x=1", "/HEALTH" })
	void everyOtherPathWantsTheKey(String path) throws Exception {
		this.mvc.perform(get(java.net.URI.create(path)).header("Host", "localhost"))
			.andExpect(status().isUnauthorized());
	}

	@ParameterizedTest
	@EnumSource(ErrorCode.class)
	void everyFailureHasAStatusACodeAndASentence(ErrorCode code) throws Exception {
		int status = Problems.status(code).value();
		assertThat(status).isBetween(400, 503);
		this.mvc.perform(call("/fail/" + code))
			.andExpect(status().is(status))
			.andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
			.andExpect(jsonPath("$.code").value(code.name()))
			.andExpect(jsonPath("$.detail").value("A sentence."))
			.andExpect((status == 503) ? header().exists("Retry-After") : header().doesNotExist("Retry-After"));
	}

	@Test
	void violationsNameFieldValueAndWhatIsAllowed() throws Exception {
		this.mvc.perform(call("/invalid"))
			.andExpect(status().isBadRequest())
			.andExpect(jsonPath("$.violations[0].field").value("voice.speed"))
			.andExpect(jsonPath("$.violations[0].value").value("7"))
			.andExpect(jsonPath("$.violations[0].allowed").value("0.5 to 2"));
	}

	@Test
	void whatSpringRefusesIsAProblemToo() throws Exception {
		this.mvc.perform(call("/nothing"))
			.andExpect(status().isNotFound())
			.andExpect(jsonPath("$.code").value("NOT_FOUND"));
		this.mvc.perform(call("/body"))
			.andExpect(status().isMethodNotAllowed())
			.andExpect(jsonPath("$.code").value("METHOD_NOT_ALLOWED"));
		this.mvc.perform(json("x").contentType(MediaType.TEXT_PLAIN)).andExpect(status().isUnsupportedMediaType());
		this.mvc.perform(json("{"))
			.andExpect(status().isBadRequest())
			.andExpect(jsonPath("$.code").value("BAD_REQUEST"));
		this.mvc.perform(call("/defect"))
			.andExpect(status().isInternalServerError())
			.andExpect(jsonPath("$.detail").value(allOf(containsString("log"), not(containsString("secret")))));
	}

	@Test
	void aCheckThatHangsCountsAsDownAndHoldsNobodyUp() throws Exception {
		long start = System.nanoTime();
		for (int i = 0; i < 3; i++) {
			this.mvc.perform(get("/health").header("Host", "localhost"))
				.andExpect(status().isServiceUnavailable())
				.andExpect(jsonPath("$.status").value("DOWN"))
				.andExpect(jsonPath("$.timestamp").exists())
				.andExpect(jsonPath("$.version").exists())
				.andExpect(jsonPath("$.checks.hanging.status").value("DOWN"))
				.andExpect(jsonPath("$.checks.fine.status").value("UP"))
				.andExpect(jsonPath("$.checks.database.status").value("NOT_USED"));
		}
		assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
		this.mvc.perform(get("/health/live").header("Host", "localhost")).andExpect(status().isOk());
	}

	@Test
	void aKeyThatCannotBeReadStopsTheStartWithASentence() throws IOException {
		assertThatIllegalArgumentException().isThrownBy(() -> new AccountSettings(null).key())
			.withMessageContaining("moneyprinter.account.key-file");
		assertThatIllegalArgumentException().isThrownBy(() -> AccountKey.read(folder.resolve("none")))
			.withMessageContaining("none");
		Path blank = Files.writeString(folder.resolve("short"), "123\n");
		assertThatIllegalArgumentException().isThrownBy(() -> AccountKey.read(blank))
			.withMessageContaining("16")
			.withMessageNotContaining("123");
		assertThat(AccountKey.read(folder.resolve("account.key"))).asString().doesNotContain(KEY);
	}

	private static MockHttpServletRequestBuilder call(String path) {
		return get(path).header("Host", "localhost:8006").header("X-Api-Key", KEY);
	}

	private static MockHttpServletRequestBuilder json(String body) {
		return post("/body").header("Host", "localhost")
			.header("X-Api-Key", KEY)
			.contentType(MediaType.APPLICATION_JSON)
			.content(body);
	}

	@SpringBootConfiguration(proxyBeanMethods = false)
	@Import(Endpoints.class)
	static class App {

		@Bean
		HealthIndicator fineHealthIndicator() {
			return () -> Health.up().build();
		}

		@Bean
		HealthIndicator hangingHealthIndicator() {
			return () -> {
				try {
					never.await();
				}
				catch (InterruptedException ex) {
					Thread.currentThread().interrupt();
				}
				return Health.up().build();
			};
		}

	}

	@RestController
	static class Endpoints {

		@GetMapping("/account")
		String account(AccountId account) {
			return account.value();
		}

		@GetMapping("/fail/{code}")
		String fail(@PathVariable ErrorCode code) {
			throw new VideoException(code, "A sentence.");
		}

		@GetMapping("/invalid")
		String invalid() {
			throw InvalidRequestException.of("voice.speed", 7, "0.5 to 2");
		}

		@GetMapping("/defect")
		String defect() {
			throw new IllegalStateException("a secret");
		}

		@PostMapping(path = "/body", consumes = MediaType.APPLICATION_JSON_VALUE)
		String body(@RequestBody java.util.Map<String, Object> body) {
			return "read";
		}

	}

}
