package io.moneyprinter.dataflow.guard;

import java.io.IOException;
import java.util.Set;

import javax.servlet.ServletException;

import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.core.Ordered;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;

class ForeignPageFilterTest {

	private final ForeignPageFilter filter = new ForeignPageFilter(Set.of("localhost"));

	private final MockHttpServletRequest request = new MockHttpServletRequest("POST", "/apps/source/evil");

	private final MockHttpServletResponse response = new MockHttpServletResponse();

	private final MockFilterChain chain = new MockFilterChain();

	@Test
	void aFormPostedByAnotherSiteNeverReachesTheServer() throws ServletException, IOException {
		this.request.addHeader("Host", "localhost:9393");
		this.request.addHeader("Origin", "https://evil.example");
		this.filter.doFilter(this.request, this.response, this.chain);
		assertThat(this.chain.getRequest()).isNull();
		assertThat(this.response.getStatus()).isEqualTo(403);
		assertThat(this.response.getContentAsString()).contains("https://evil.example");
	}

	@Test
	void theShellPasses() throws ServletException, IOException {
		this.request.addHeader("Host", "localhost:9393");
		this.filter.doFilter(this.request, this.response, this.chain);
		assertThat(this.chain.getRequest()).isSameAs(this.request);
	}

	@Test
	void theGuardStandsInFrontOfEverythingElse() {
		new WebApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(ForeignPageGuardAutoConfiguration.class))
			.run((context) -> assertThat(context.getBean(FilterRegistrationBean.class).getOrder())
				.isEqualTo(Ordered.HIGHEST_PRECEDENCE));
	}

}
