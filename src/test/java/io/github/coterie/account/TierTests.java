package io.github.coterie.account;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class TierTests {

	@ParameterizedTest
	@CsvSource(textBlock = """
			100,   TIER_1
			81,    TIER_1
			80.99, TIER_2
			65,    TIER_2
			64.99, TIER_3
			50,    TIER_3
			49.99, NOT_ICP
			0,     NOT_ICP
			""")
	void aNewAccountStandsWhereItsFitReaches(double fit, Tier expected) {
		assertThat(Tier.of(null, fit)).isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			NOT_ICP, 49.99, NOT_ICP
			NOT_ICP, 50,    TIER_3
			NOT_ICP, 65,    TIER_2
			NOT_ICP, 81,    TIER_1
			TIER_3,  64.99, TIER_3
			TIER_3,  65,    TIER_2
			TIER_3,  81,    TIER_1
			TIER_2,  80.99, TIER_2
			TIER_2,  81,    TIER_1
			""")
	void anAccountMovesUpAtTheThreshold(Tier before, double fit, Tier expected) {
		assertThat(Tier.of(before, fit)).isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			TIER_1, 80.99, TIER_1
			TIER_1, 71.01, TIER_1
			TIER_1, 71,    TIER_2
			TIER_2, 55.01, TIER_2
			TIER_2, 55,    TIER_3
			TIER_3, 40.01, TIER_3
			TIER_3, 40,    NOT_ICP
			""")
	void anAccountMovesDownOnlyOnceItIsTenPointsBelow(Tier before, double fit, Tier expected) {
		assertThat(Tier.of(before, fit)).isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			55.01, TIER_2
			55,    TIER_3
			40.01, TIER_3
			40,    NOT_ICP
			0,     NOT_ICP
			""")
	void anAccountThatFallsFarFallsThroughTheTiersThatHoldItNoLonger(double fit, Tier expected) {
		assertThat(Tier.of(Tier.TIER_1, fit)).isEqualTo(expected);
	}

	@Test
	void anAccountFallsTwoStepsByRelays() {
		Tier first = Tier.of(Tier.TIER_1, 71.0);
		Tier second = Tier.of(first, 55.0);
		assertThat(first).isEqualTo(Tier.TIER_2);
		assertThat(second).isEqualTo(Tier.TIER_3);
		assertThat(Tier.of(second, 64.0)).as("what fell comes up again only at the threshold").isEqualTo(Tier.TIER_3);
	}

	@ParameterizedTest
	@EnumSource
	void anAccountWithoutFitIsNotIcpWhateverItWas(Tier before) {
		assertThat(Tier.of(before, null)).isEqualTo(Tier.NOT_ICP);
	}

	@Test
	void aNewAccountWithoutFitIsNotIcp() {
		@Nullable Double unknown = null;
		assertThat(Tier.of(null, unknown)).isEqualTo(Tier.NOT_ICP);
	}

	@ParameterizedTest
	@CsvSource({ "TIER_1, 14", "TIER_2, 30", "TIER_3, 60", "NOT_ICP, 90" })
	void theHigherTheTierTheSoonerSomebodyIsQuiet(Tier tier, int days) {
		assertThat(tier.quietAfterDays()).isEqualTo(days);
	}

}
