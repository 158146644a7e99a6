package io.github.coterie;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;

/**
 * What a test of the whole application has beside it.
 */
@TestConfiguration(proxyBeanMethods = false)
class WholeApplicationConfiguration {

	@Bean
	@Primary
	TestClock testClock() {
		return new TestClock();
	}

	@Bean
	Api api(Environment environment) {
		return new Api(() -> environment.getRequiredProperty("local.server.port", Integer.class));
	}

	@Bean
	Uploads uploads(Environment environment) {
		return new Uploads(() -> environment.getRequiredProperty("local.server.port", Integer.class));
	}

}
