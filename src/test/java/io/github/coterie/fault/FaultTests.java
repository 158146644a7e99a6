package io.github.coterie.fault;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FaultTests {

	@Test
	void aBadRequestNamesItsField() {
		Fault fault = Fault.badRequest("name", "must not be blank");
		assertThat(fault.code()).isEqualTo(FaultCode.BAD_REQUEST);
		assertThat(fault.field()).isEqualTo("name");
		assertThat(fault).hasMessage("must not be blank");
	}

	@Test
	void whatIsNotThereNamesTheFieldThatPointedToIt() {
		Fault fault = Fault.notFound("id", "names no gap");
		assertThat(fault.code()).isEqualTo(FaultCode.NOT_FOUND);
		assertThat(fault.field()).isEqualTo("id");
	}

	@Test
	void aPassedBoundIsAboutNoField() {
		Fault fault = Fault.limitExceeded("at most 500 are taken");
		assertThat(fault.code()).isEqualTo(FaultCode.LIMIT_EXCEEDED);
		assertThat(fault.field()).isNull();
	}

	@Test
	void aFaultIsAnAnswerSoItCarriesNoStackTrace() {
		assertThat(Fault.badRequest("name", "must not be blank").getStackTrace()).isEmpty();
	}

}
