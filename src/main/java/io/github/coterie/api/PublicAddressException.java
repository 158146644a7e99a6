package io.github.coterie.api;

import java.net.InetAddress;

/**
 * The server was to listen where others can reach it.
 */
final class PublicAddressException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	PublicAddressException(InetAddress address) {
		super("server.address is %s, which other machines can reach, and Coterie has no access control yet."
			.formatted(address.getHostAddress()));
	}

}
