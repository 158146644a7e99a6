package io.github.coterie;

import org.junit.jupiter.api.Test;

import org.springframework.modulith.core.ApplicationModules;

/**
 * Features depend on each other one way.
 */
class ModularityTests {

	@Test
	void dependenciesRunOneWay() {
		ApplicationModules.of(CoterieApplication.class).verify();
	}

}
