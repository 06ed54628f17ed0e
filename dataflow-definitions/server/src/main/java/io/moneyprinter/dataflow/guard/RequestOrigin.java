package io.moneyprinter.dataflow.guard;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Where a request says it comes from.
 *
 * @param host the {@code Host} header: a foreign one means a name that was bound to this
 * machine's address
 * @param origin the {@code Origin} header, which browsers send with every request that
 * changes something
 * @param fetchSite the {@code Sec-Fetch-Site} header, which browsers send with every
 * request
 */
record RequestOrigin(@Nullable String host, @Nullable String origin, @Nullable String fetchSite) {

	private static final Set<String> OWN_SITES = Set.of("same-origin", "none");

	/**
	 * Says why the request is refused.
	 * @param hosts the names under which this server may be called, in lower case
	 * @return a sentence, or empty when the request is not foreign
	 */
	Optional<String> refusal(Set<String> hosts) {
		if (this.host == null || !hosts.contains(nameOf(this.host))) {
			return Optional.of("The Host header is '" + this.host + "', but this server answers only to "
					+ String.join(", ", hosts.stream().sorted().toList()) + ".");
		}
		if (this.origin != null && !this.host.equalsIgnoreCase(authorityOf(this.origin))) {
			return Optional.of("The request comes from a page of '" + this.origin
					+ "'; only pages of this server itself may call it.");
		}
		if (this.fetchSite != null && !OWN_SITES.contains(this.fetchSite)) {
			return Optional.of("The request comes from a page of another site (Sec-Fetch-Site is '" + this.fetchSite
					+ "'); open this server's address directly.");
		}
		return Optional.empty();
	}

	private static String nameOf(String host) {
		String name = host.replaceFirst(":\\d+$", "");
		return name.toLowerCase(Locale.ROOT);
	}

	private static @Nullable String authorityOf(String origin) {
		try {
			return URI.create(origin).getRawAuthority();
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

}
