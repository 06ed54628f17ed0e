package io.moneyprinter.stage.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Set;

import io.moneyprinter.video.AccountId;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets nobody pass without the account's key, except to health. The key comes as
 * {@code Authorization: Bearer}, as {@code X-Api-Key}, or, so that a person can open a
 * page in a browser, as the password of {@code Authorization: Basic}.
 */
final class KeyCheck extends OncePerRequestFilter {

	/** The request attribute that holds the {@link AccountId} whose key was shown. */
	static final String ACCOUNT = KeyCheck.class.getName() + ".account";

	/**
	 * What anybody may ask: how the app feels. Probes call it by whatever name or address
	 * they know.
	 */
	static final Set<String> OPEN = Set.of("/health", "/health/ready", "/health/live");

	private final AccountKey key;

	private final Problems problems;

	KeyCheck(AccountKey key, Problems problems) {
		this.key = key;
		this.problems = problems;
	}

	/** The path as it was sent, so that no decoding can make another path look open. */
	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return OPEN.contains(request.getRequestURI());
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String shown = shown(request);
		if (shown == null || !this.key.matches(shown)) {
			refuse(request, response, (shown != null) ? "The key is not the account's key." : "A key is missing.");
			return;
		}
		request.setAttribute(ACCOUNT, AccountId.LOCAL);
		chain.doFilter(request, response);
	}

	private void refuse(HttpServletRequest request, HttpServletResponse response, String what) throws IOException {
		String accept = request.getHeader(HttpHeaders.ACCEPT);
		boolean page = (accept != null) && accept.contains("text/html");
		response.setHeader(HttpHeaders.WWW_AUTHENTICATE,
				page ? "Basic realm=\"MoneyPrinter: any name, the account's key as password\""
						: "Bearer realm=\"MoneyPrinter\"");
		this.problems.send(response, HttpStatus.UNAUTHORIZED, "KEY_REQUIRED",
				what + " Send 'Authorization: Bearer <key>'; it is the first line of " + this.key.file()
						+ ", and the command line program sends it by itself.");
	}

	private static @Nullable String shown(HttpServletRequest request) {
		String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
		if (authorization == null) {
			return request.getHeader("X-Api-Key");
		}
		String[] parts = authorization.split(" ", 2);
		if (parts.length < 2) {
			return null;
		}
		return switch (parts[0].toLowerCase(Locale.ROOT)) {
			case "bearer" -> parts[1].strip();
			case "basic" -> password(parts[1].strip());
			default -> null;
		};
	}

	private static @Nullable String password(String credentials) {
		try {
			String text = new String(Base64.getDecoder().decode(credentials), StandardCharsets.UTF_8);
			return text.substring(text.indexOf(':') + 1);
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

}
