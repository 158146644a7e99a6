package io.github.coterie.api;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/**
 * Wires what no controller does.
 */
@Configuration(proxyBeanMethods = false)
class ApiConfiguration {

	@Bean
	RuntimeWiringConfigurer scalars() {
		return (wiring) -> wiring.scalar(Scalars.DATE_TIME).scalar(Scalars.DATE).scalar(Scalars.DECIMAL);
	}

	@Bean
	RuntimeWiringConfigurer members() {
		return (wiring) -> wiring.type("Membership", (type) -> type.dataFetcher("person", new PersonOfMember()));
	}

}
