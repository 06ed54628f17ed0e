package io.moneyprinter.stage.web;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import com.fasterxml.jackson.databind.ObjectMapper;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.actuate.autoconfigure.health.HealthEndpointAutoConfiguration;
import org.springframework.boot.actuate.health.HealthContributorRegistry;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.WebMvcAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.error.ErrorMvcAutoConfiguration;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.info.BuildProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Puts fence, key, problem details and health into every app that serves HTTP.
 */
@AutoConfiguration(after = { JacksonAutoConfiguration.class, HealthEndpointAutoConfiguration.class },
		before = { ErrorMvcAutoConfiguration.class, WebMvcAutoConfiguration.class })
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnClass(HealthContributorRegistry.class)
@EnableConfigurationProperties({ FenceSettings.class, AccountSettings.class, HealthSettings.class })
@Import({ ProblemAdvice.class, ErrorEndpoint.class })
public class WebAutoConfiguration {

	/** More checks than this at once do not occur: there is one thread for each. */
	private static final int MOST_CHECKS = 32;

	@Bean
	@ConditionalOnMissingBean
	AccountKey accountKey(AccountSettings settings) {
		return settings.key();
	}

	@Bean
	Problems problems(ObjectMapper mapper) {
		return new Problems(mapper);
	}

	@Bean
	ContainerProblems containerProblems(Problems problems) {
		return new ContainerProblems(problems);
	}

	@Bean
	FilterRegistrationBean<Fence> fence(FenceSettings settings, Problems problems) {
		FilterRegistrationBean<Fence> filter = new FilterRegistrationBean<>(new Fence(settings, problems));
		filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
		return filter;
	}

	@Bean
	FilterRegistrationBean<KeyCheck> keyCheck(AccountKey key, Problems problems) {
		FilterRegistrationBean<KeyCheck> filter = new FilterRegistrationBean<>(new KeyCheck(key, problems));
		filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
		return filter;
	}

	@Bean
	WebMvcConfigurer callerConfigurer() {
		return new WebMvcConfigurer() {

			@Override
			public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
				resolvers.add(new CallerResolver());
			}

		};
	}

	@Bean(defaultCandidate = false)
	ExecutorService healthExecutor() {
		CustomizableThreadFactory threads = new CustomizableThreadFactory("health-");
		threads.setDaemon(true);
		return new ThreadPoolExecutor(0, MOST_CHECKS, 30, TimeUnit.SECONDS, new SynchronousQueue<>(), threads);
	}

	@Bean
	HealthContract healthContract(HealthContributorRegistry registry, HealthSettings settings,
			@Qualifier("healthExecutor") ExecutorService executor, ApplicationAvailability availability,
			ObjectProvider<Clock> clock, ObjectProvider<BuildProperties> build) {
		BuildProperties properties = build.getIfAvailable();
		String version = (properties != null) ? properties.getVersion() : "unknown";
		return new HealthContract(new HealthChecks(registry, settings.patience(), executor), settings.ready(),
				availability, clock.getIfAvailable(Clock::systemUTC), version);
	}

}
