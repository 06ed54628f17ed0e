package io.moneyprinter.dataflow.guard;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;

import javax.servlet.FilterChain;
import javax.servlet.ServletException;
import javax.servlet.http.HttpFilter;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/** Answers 403 with one sentence to what a page of another site sends. */
class ForeignPageFilter extends HttpFilter {

	private static final long serialVersionUID = 1L;

	private final transient Set<String> hosts;

	ForeignPageFilter(Set<String> hosts) {
		this.hosts = hosts;
	}

	@Override
	protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		Optional<String> refusal = new RequestOrigin(request.getHeader("Host"), request.getHeader("Origin"),
				request.getHeader("Sec-Fetch-Site"))
			.refusal(this.hosts);
		if (refusal.isEmpty()) {
			chain.doFilter(request, response);
			return;
		}
		response.setStatus(HttpServletResponse.SC_FORBIDDEN);
		response.setContentType("text/plain;charset=UTF-8");
		response.getWriter().println(refusal.get());
	}

}
