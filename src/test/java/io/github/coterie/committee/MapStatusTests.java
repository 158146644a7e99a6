package io.github.coterie.committee;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class MapStatusTests {

	@ParameterizedTest
	@CsvSource(textBlock = """
			INNER_CIRCLE,        SUPPORTER,     DECISION_MAKER, GREEN
			INNER_CIRCLE,        MENTOR,        ECONOMIC_BUYER, GREEN
			POLITICAL_STRUCTURE, SUPPORTER,     DECISION_MAKER, GREEN
			POLITICAL_STRUCTURE, MENTOR,        CHAMPION,       AMBER
			INNER_CIRCLE,        SUPPORTER,     END_USER,       AMBER
			INNER_CIRCLE,        NEUTRAL,       DECISION_MAKER, RED
			INNER_CIRCLE,        NON_SUPPORTER, DECISION_MAKER, RED
			INNER_CIRCLE,        ENEMY,         DECISION_MAKER, RED
			INNER_CIRCLE,        UNKNOWN,       DECISION_MAKER, RED
			OUTSIDE,             MENTOR,        DECISION_MAKER, RED
			UNKNOWN,             MENTOR,        DECISION_MAKER, RED
			""")
	void theMapIsGreenWithASupportiveKeyPlayerWhoDecides(PoliticalStatus politics, Support support, BuyingRole role,
			MapStatus expected) {
		Membership member = CommitteeFixture.member("ann", role).politics(politics).support(support).build();
		assertThat(MapStatus.of(List.of(member))).isEqualTo(expected);
	}

	@Test
	void theDecidingRoleAndTheSupportMustBeTheSamePersons() {
		List<Membership> members = CommitteeFixture
			.committee(
					CommitteeFixture.member("ann", BuyingRole.CHAMPION)
						.politics(PoliticalStatus.INNER_CIRCLE)
						.support(Support.MENTOR),
					CommitteeFixture.member("bob", BuyingRole.DECISION_MAKER)
						.politics(PoliticalStatus.INNER_CIRCLE)
						.support(Support.NEUTRAL))
			.members();
		assertThat(MapStatus.of(members)).isEqualTo(MapStatus.AMBER);
	}

	@Test
	void aProposedDecisionMakerDoesNotDecide() {
		Membership member = CommitteeFixture.member("ann", BuyingRole.CHAMPION)
			.role(BuyingRole.DECISION_MAKER, AssignmentStatus.PROPOSED)
			.politics(PoliticalStatus.INNER_CIRCLE)
			.support(Support.MENTOR)
			.build();
		assertThat(MapStatus.of(List.of(member))).isEqualTo(MapStatus.AMBER);
	}

	@Test
	void anEmptyMapIsRed() {
		assertThat(MapStatus.of(List.of())).isEqualTo(MapStatus.RED);
	}

	@ParameterizedTest
	@CsvSource({ "0, UNDER_MAPPED", "5, UNDER_MAPPED", "6, TYPICAL", "10, TYPICAL", "11, LARGE" })
	void sixToTenMembersAreTypical(int members, SizeBand expected) {
		assertThat(SizeBand.of(members)).isEqualTo(expected);
	}

}
