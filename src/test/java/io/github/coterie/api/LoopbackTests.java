package io.github.coterie.api;

import java.net.InetAddress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.AbstractConfigurableWebServerFactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

class LoopbackTests {

	private final AbstractConfigurableWebServerFactory factory = new TomcatServletWebServerFactory();

	@Test
	void theServerListensOnTheLoopbackUnlessToldOtherwise() {
		new Loopback(null).customize(this.factory);
		assertThat(this.factory.getAddress()).isEqualTo(InetAddress.ofLiteral("127.0.0.1"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "127.0.0.1", "127.0.0.2", "::1" })
	void anotherAddressOfTheLoopbackIsTaken(String address) {
		assertThatNoException().isThrownBy(() -> new Loopback(InetAddress.ofLiteral(address)).customize(this.factory));
	}

	@ParameterizedTest
	@ValueSource(strings = { "0.0.0.0", "::", "192.168.1.2", "8.8.8.8" })
	void anAddressThatOthersCanReachIsRefusedWithAWayOut(String address) {
		Loopback loopback = new Loopback(InetAddress.ofLiteral(address));
		assertThatExceptionOfType(PublicAddressException.class).isThrownBy(() -> loopback.customize(this.factory))
			.satisfies((failure) -> assertThat(new PublicAddressFailureAnalyzer().analyze(failure)).isNotNull()
				.extracting(FailureAnalysis::getDescription, FailureAnalysis::getAction)
				.allSatisfy((words) -> assertThat(words).asString().containsAnyOf("no access control", "127.0.0.1")));
	}

}
