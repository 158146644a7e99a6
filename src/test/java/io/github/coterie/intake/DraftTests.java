package io.github.coterie.intake;

import java.util.Collections;
import java.util.Map;

import io.github.coterie.fault.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What is left out, null, or given.
 */
class DraftTests {

	@Test
	void whatIsLeftOutKeepsTheCurrentValueAndNullClearsIt() {
		assertThat(new Draft(Map.of()).text("domain", "a.example")).isEqualTo("a.example");
		assertThat(new Draft(Collections.singletonMap("domain", null)).text("domain", "a.example")).isNull();
		assertThat(new Draft(Map.of("domain", "b.example")).text("domain", "a.example")).isEqualTo("b.example");
	}

	@ParameterizedTest
	@ValueSource(strings = { "\ud83d", "\ude00", "a\ud83db", "\ude00\ud83d" })
	void halfACharacterIsRefused(String text) {
		assertThatExceptionOfType(Fault.class).isThrownBy(() -> new Draft(Map.of("name", text)).required("name"))
			.matches((fault) -> "name".equals(fault.field()));
	}

	@Test
	void wholeCharactersOutsideTheBasicPlaneAreTaken() {
		assertThat(new Draft(Map.of("name", "a😀b")).required("name")).isEqualTo("a😀b");
	}

	@Test
	void anIdIsBounded() {
		assertThat(new Draft(Map.of("id", "x".repeat(500))).id("id")).hasSize(500);
		assertThatExceptionOfType(Fault.class).isThrownBy(() -> new Draft(Map.of("id", "x".repeat(501))).id("id"));
	}

}
