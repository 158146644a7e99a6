package io.github.coterie.api;

import java.net.InetAddress;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.web.server.ConfigurableWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;

/**
 * Binds the server to this machine's loopback, as long as there is no access control.
 */
final class Loopback implements WebServerFactoryCustomizer<ConfigurableWebServerFactory> {

	private final @Nullable InetAddress configured;

	Loopback(@Nullable InetAddress configured) {
		this.configured = configured;
	}

	@Override
	public void customize(ConfigurableWebServerFactory factory) {
		if (this.configured == null) {
			factory.setAddress(InetAddress.ofLiteral("127.0.0.1"));
		}
		else if (!this.configured.isLoopbackAddress()) {
			throw new PublicAddressException(this.configured);
		}
	}

}
