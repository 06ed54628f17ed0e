package io.moneyprinter.dataflow.guard;

import java.util.Set;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/**
 * Puts the guard in front of everything else. It is an auto-configuration so that
 * Skipper, which we do not build, gets it by having this jar on its class path.
 * {@code moneyprinter.guard.hosts} names the hosts, for a server behind a name.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
public class ForeignPageGuardAutoConfiguration {

	@Bean
	FilterRegistrationBean<ForeignPageFilter> foreignPageFilter(
			@Value("${moneyprinter.guard.hosts:localhost,127.0.0.1,[::1]}") Set<String> hosts) {
		FilterRegistrationBean<ForeignPageFilter> registration = new FilterRegistrationBean<>(
				new ForeignPageFilter(hosts));
		registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
		return registration;
	}

}
