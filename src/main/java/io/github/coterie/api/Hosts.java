package io.github.coterie.api;

import java.net.InetAddress;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The names this server answers to: those of this machine's loopback, and those allowed.
 * A page that has its own name point here (DNS rebinding) is not among them.
 *
 * @param allowedHosts further names, without a port
 */
@ConfigurationProperties("coterie")
record Hosts(@DefaultValue Set<String> allowedHosts) {

	Hosts {
		allowedHosts = allowedHosts.stream()
			.map((host) -> host.toLowerCase(Locale.ROOT))
			.collect(Collectors.toUnmodifiableSet());
	}

	/**
	 * Whether a request to a host is answered.
	 * @param host the request's Host header, with or without a port
	 */
	boolean answersTo(@Nullable String host) {
		if (host == null) {
			return false;
		}
		String name = host.replaceFirst(":\\d*$", "").toLowerCase(Locale.ROOT);
		return name.equals("localhost") || name.endsWith(".localhost") || this.allowedHosts.contains(name)
				|| isLoopback(name);
	}

	private static boolean isLoopback(String name) {
		try {
			return InetAddress.ofLiteral(name).isLoopbackAddress();
		}
		catch (IllegalArgumentException ex) {
			return false;
		}
	}

}
