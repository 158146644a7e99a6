package io.github.coterie.account;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PersonTests {

	@ParameterizedTest
	@CsvSource(textBlock = """
			Ada, Lovelace, ada@acme.test, CTO, Ada Lovelace
			Ada,         , ada@acme.test, CTO, Ada
			   , Lovelace, ada@acme.test, CTO, Lovelace
			'' , ''      , ada@acme.test, CTO, ada@acme.test
			   ,         , ' '          , CTO, CTO
			   ,         ,              ,    , p1
			""")
	void aPersonIsKnownByTheFirstThingThatIsKnown(@Nullable String first, @Nullable String last, @Nullable String email,
			@Nullable String title, String expected) {
		Person person = new Person("p1", "a1", first, last, title, Seniority.UNKNOWN, null, email, false, false, false,
				EmploymentStatus.ACTIVE, false, null);
		assertThat(person.fullName()).isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			ada@acme.test, false, false, true
			             , false, false, false
			' '          , false, false, false
			ada@acme.test, true,  false, false
			ada@acme.test, false, true,  false
			""")
	void mailNeedsAnAddressThatWorksAndIsAllowed(@Nullable String email, boolean bounced, boolean optedOut,
			boolean expected) {
		Person person = new Person("p1", "a1", null, null, null, Seniority.UNKNOWN, null, email, bounced, optedOut,
				false, EmploymentStatus.ACTIVE, false, null);
		assertThat(person.canBeMailed()).isEqualTo(expected);
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void whoIsMarkedDoNotCallIsNotCalled(boolean doNotCall) {
		Person person = new Person("p1", "a1", null, null, null, Seniority.UNKNOWN, null, null, false, false, doNotCall,
				EmploymentStatus.ACTIVE, false, null);
		assertThat(person.canBeCalled()).isEqualTo(!doNotCall);
	}

	@ParameterizedTest
	@CsvSource({ "C_LEVEL, true", "VP, true", "DIRECTOR, false", "MANAGER, false", "INDIVIDUAL_CONTRIBUTOR, false",
			"UNKNOWN, false" })
	void onlyTheTopHasPower(Seniority seniority, boolean expected) {
		assertThat(seniority.hasPower()).isEqualTo(expected);
	}

}
