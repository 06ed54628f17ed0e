package io.moneyprinter.topicsource;

import io.moneyprinter.video.AccountId;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springdoc.core.utils.SpringDocUtils;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What the description of the API says of all calls.
 */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

	private static final String KEY = "key";

	static {
		// The account is the one whose key is shown, and no parameter.
		SpringDocUtils.getConfig().addRequestWrapperToIgnore(AccountId.class);
	}

	@Bean
	OpenAPI api(@Value("${info.app.version:unknown}") String version) {
		return new OpenAPI().info(new Info().title("MoneyPrinter")
			.version(version)
			.description("Ask for films, follow and steer them. Errors are problem details (RFC 9457) with a code and"
					+ " a sentence; 503 comes with Retry-After."))
			.components(new Components().addSecuritySchemes(KEY,
					new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer")))
			.addSecurityItem(new SecurityRequirement().addList(KEY));
	}

}
