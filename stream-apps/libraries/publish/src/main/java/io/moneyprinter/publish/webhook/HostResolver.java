package io.moneyprinter.publish.webhook;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/**
 * Finds the addresses of a host.
 */
@FunctionalInterface
interface HostResolver {

	/** The JDK's way: hosts file, then DNS. */
	HostResolver SYSTEM = (host) -> List.of(InetAddress.getAllByName(host));

	/**
	 * Looks a host up.
	 * @param host a name, or an address in any notation
	 * @return at least one address
	 * @throws UnknownHostException if there is none
	 */
	List<InetAddress> resolve(String host) throws UnknownHostException;

}
