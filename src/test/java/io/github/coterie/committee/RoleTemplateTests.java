package io.github.coterie.committee;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class RoleTemplateTests {

	@ParameterizedTest
	@CsvSource(textBlock = """
			0, ECONOMIC_BUYER,    1, 100
			1, DECISION_MAKER,    1, 100
			2, CHAMPION,          1, 80
			3, TECHNICAL_BUYER,   1, 80
			4, END_USER,          2, 60
			5, INFLUENCER,        1, 40
			6, PROCUREMENT,       1, 40
			7, EXECUTIVE_SPONSOR, 0, 80
			8, LEGAL_COMPLIANCE,  0, 40
			9, SECURITY_REVIEWER, 0, 40
			""")
	void theDefaultTemplateIsThatOfAComplexPurchase(int position, BuyingRole role, int required, double weight) {
		assertThat(RoleTemplate.DEFAULT.roles().get(position)).isEqualTo(new TemplateRole(role, required, weight));
	}

	@Test
	void theDefaultTemplateHasEightSeatsToFill() {
		assertThat(RoleTemplate.DEFAULT.roles()).hasSize(10);
		assertThat(RoleTemplate.DEFAULT.required()).hasSize(7)
			.extracting(TemplateRole::required)
			.containsExactly(1, 1, 1, 1, 2, 1, 1);
	}

	@ParameterizedTest
	@CsvSource({ "ECONOMIC_BUYER, 100", "END_USER, 60", "COACH, 20", "BLOCKER, 20", "OTHER, 20", "UNKNOWN, 20" })
	void aRoleOutsideTheTemplateWeighsTwenty(BuyingRole role, double weight) {
		assertThat(RoleTemplate.DEFAULT.weight(role)).isEqualTo(weight);
	}

	@Test
	void theWeightiestRoleIsThatOfTheHighestWeight() {
		assertThat(RoleTemplate.DEFAULT.weightiest(List.of(BuyingRole.COACH, BuyingRole.END_USER, BuyingRole.CHAMPION)))
			.isEqualTo(BuyingRole.CHAMPION);
	}

	@Test
	void ofEqualWeightsTheFirstInDisplayOrderIsTheWeightiest() {
		RoleTemplate template = CommitteeFixture.template(new TemplateRole(BuyingRole.INFLUENCER, 1, 60),
				new TemplateRole(BuyingRole.CHAMPION, 1, 60), new TemplateRole(BuyingRole.UNKNOWN, 0, 20));
		assertThat(template.weightiest(List.of(BuyingRole.CHAMPION, BuyingRole.INFLUENCER)))
			.isEqualTo(BuyingRole.INFLUENCER);
		assertThat(template.weightiest(List.of(BuyingRole.COACH, BuyingRole.UNKNOWN)))
			.as("what the template knows comes before what it does not")
			.isEqualTo(BuyingRole.UNKNOWN);
		assertThat(template.weightiest(List.of(BuyingRole.OTHER, BuyingRole.COACH))).isEqualTo(BuyingRole.COACH);
	}

}
