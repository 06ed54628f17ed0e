package io.moneyprinter.stage.web;

import io.moneyprinter.video.AccountId;
import org.jspecify.annotations.Nullable;

import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Hands the account whose key was shown to methods that ask for an {@link AccountId}: no
 * controller can take it from anywhere else.
 */
final class CallerResolver implements HandlerMethodArgumentResolver {

	@Override
	public boolean supportsParameter(MethodParameter parameter) {
		return parameter.getParameterType() == AccountId.class;
	}

	@Override
	public Object resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container,
			NativeWebRequest request, @Nullable WebDataBinderFactory binders) {
		Object account = request.getAttribute(KeyCheck.ACCOUNT, RequestAttributes.SCOPE_REQUEST);
		if (account == null) {
			throw new IllegalStateException("An endpoint asks for the caller's account without the key check.");
		}
		return account;
	}

}
