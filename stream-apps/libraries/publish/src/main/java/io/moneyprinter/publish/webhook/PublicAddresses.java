package io.moneyprinter.publish.webhook;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/**
 * Tells addresses of the public internet from those that only we can reach: loopback,
 * private networks, link-local (where clouds serve their metadata), multicast and
 * everything that IANA's special-purpose registries set aside.
 */
final class PublicAddresses {

	private static final List<Network> CLOSED_V4 = networks("0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8",
			"169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16",
			"198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4");

	/** All of IPv6 that is in use. */
	private static final Network GLOBAL_V6 = network("2000::/3");

	/** Protocol assignments with Teredo, documentation, and 6to4, which hides IPv4. */
	private static final List<Network> CLOSED_V6 = networks("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20");

	private PublicAddresses() {
	}

	static boolean contain(InetAddress address) {
		if (address instanceof Inet4Address) {
			return CLOSED_V4.stream().noneMatch((network) -> network.contains(address));
		}
		return GLOBAL_V6.contains(address) && CLOSED_V6.stream().noneMatch((network) -> network.contains(address));
	}

	private static List<Network> networks(String... notations) {
		return Arrays.stream(notations).map(PublicAddresses::network).toList();
	}

	private static Network network(String notation) {
		int slash = notation.indexOf('/');
		try {
			return new Network(InetAddress.getByName(notation.substring(0, slash)).getAddress(),
					Integer.parseInt(notation.substring(slash + 1)));
		}
		catch (UnknownHostException ex) {
			throw new IllegalStateException(notation + " is no network.", ex);
		}
	}

	private record Network(byte[] start, int bits) {

		boolean contains(InetAddress address) {
			byte[] bytes = address.getAddress();
			if (bytes.length != this.start.length) {
				return false;
			}
			for (int bit = 0; bit < this.bits; bit++) {
				int mask = 0x80 >> (bit % 8);
				if ((bytes[bit / 8] & mask) != (this.start[bit / 8] & mask)) {
					return false;
				}
			}
			return true;
		}

	}

}
