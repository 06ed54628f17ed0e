package io.moneyprinter.stage.web;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses calls that a foreign web page makes through somebody's browser. Listening on
 * the loopback interface is no fence: any page can post to it, and by rebinding its own
 * name to 127.0.0.1 it could even read the answers. Programs without a browser send
 * neither {@code Origin} nor {@code Sec-Fetch-Site} and pass.
 */
final class Fence extends OncePerRequestFilter {

	/** A name or IPv4 address, or an IPv6 address in brackets; a port may follow. */
	private static final Pattern HOST = Pattern.compile("(\\[[0-9a-f:.]+]|[a-z0-9._-]+)(:\\d{1,5})?");

	private static final Pattern LOOPBACK = Pattern
		.compile("localhost|127(\\.\\d{1,3}){3}|\\[::1]|\\[0:0:0:0:0:0:0:1]");

	private static final Set<String> OWN_SITE = Set.of("same-origin", "none");

	private final FenceSettings settings;

	private final Problems problems;

	Fence(FenceSettings settings, Problems problems) {
		this.settings = settings;
		this.problems = problems;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		Optional<String> objection = objection(request);
		if (objection.isPresent()) {
			this.problems.send(response, HttpStatus.FORBIDDEN, "FOREIGN_CALLER", objection.get());
			return;
		}
		chain.doFilter(request, response);
	}

	private Optional<String> objection(HttpServletRequest request) {
		String host = request.getHeader(HttpHeaders.HOST);
		if (!known(host) && !KeyCheck.OPEN.contains(request.getRequestURI())) {
			return Optional.of("This app is not called by that host name; use localhost, or name the host in"
					+ " moneyprinter.web.hosts.");
		}
		String origin = request.getHeader(HttpHeaders.ORIGIN);
		boolean welcome = (origin != null) && this.settings.origins().contains(origin);
		if (origin != null && !welcome && !own(origin, host)) {
			return Optional.of("Web pages of another origin may not call this app; name the origin in"
					+ " moneyprinter.web.origins if it is yours.");
		}
		String site = request.getHeader("Sec-Fetch-Site");
		if (site != null && !welcome && !OWN_SITE.contains(site)) {
			return Optional.of("Another site's web page may not call this app; open its address itself.");
		}
		return Optional.empty();
	}

	private boolean known(@Nullable String header) {
		if (header == null) {
			return false;
		}
		Matcher host = HOST.matcher(header.toLowerCase(Locale.ROOT));
		return host.matches()
				&& (LOOPBACK.matcher(host.group(1)).matches() || this.settings.hosts().contains(host.group(1)));
	}

	private static boolean own(String origin, @Nullable String host) {
		return origin.equalsIgnoreCase("http://" + host) || origin.equalsIgnoreCase("https://" + host);
	}

}
