package io.github.coterie.committee;

import java.util.List;

import io.github.coterie.engagement.ContactHistoryFixture;
import io.github.coterie.engagement.Decay;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class BuyingCommitteeTests {

	@Test
	void theEngagementIsTheMeanOfItsRolesByTheirWeight() {
		assertThat(engagement(scoring("ann", 52, BuyingRole.DECISION_MAKER), scoring("bob", 28, BuyingRole.CHAMPION),
				scoring("cyd", 17, BuyingRole.END_USER)))
			.isCloseTo(35.25, within(1e-9));
	}

	@Test
	void aRoleCountsWithTheMeanOfItsMembers() {
		assertThat(engagement(scoring("ann", 60, BuyingRole.CHAMPION), scoring("bob", 20, BuyingRole.CHAMPION),
				scoring("cyd", 10, BuyingRole.TECHNICAL_BUYER)))
			.isCloseTo(25, within(1e-9));
	}

	@Test
	void aRoleOutsideTheTemplateWeighsTwenty() {
		assertThat(engagement(scoring("ann", 50, BuyingRole.CHAMPION), scoring("bob", 0, BuyingRole.COACH)))
			.isCloseTo(40, within(1e-9));
	}

	@Test
	void aPersonWithSeveralRolesCountsOnceInTheWeightiest() {
		assertThat(engagement(scoring("ann", 80, BuyingRole.END_USER, BuyingRole.DECISION_MAKER),
				scoring("bob", 20, BuyingRole.END_USER)))
			.isCloseTo((100 * 80 + 60 * 20) / 160.0, within(1e-9));
	}

	@Test
	void ofRolesOfOneWeightTheFirstInTheTemplateCounts() {
		assertThat(engagement(scoring("ann", 90, BuyingRole.DECISION_MAKER, BuyingRole.ECONOMIC_BUYER),
				scoring("bob", 30, BuyingRole.ECONOMIC_BUYER), scoring("cyd", 0, BuyingRole.DECISION_MAKER)))
			.isCloseTo(30, within(1e-9));
	}

	@Test
	void onlyMembersCount() {
		assertThat(engagement(scoring("ann", 50, BuyingRole.CHAMPION), scoring("bob", 0, BuyingRole.CHAMPION).left(),
				scoring("cyd", 0, BuyingRole.CHAMPION).placeholder(),
				scoring("dan", 0).role(BuyingRole.CHAMPION, AssignmentStatus.PROPOSED),
				scoring("eve", 0).role(BuyingRole.CHAMPION, AssignmentStatus.DISMISSED)))
			.isCloseTo(50, within(1e-9));
	}

	@Test
	void aProposedRoleOfAMemberWeighsNothing() {
		assertThat(engagement(
				scoring("ann", 80, BuyingRole.END_USER).role(BuyingRole.DECISION_MAKER, AssignmentStatus.PROPOSED),
				scoring("bob", 20, BuyingRole.CHAMPION)))
			.isCloseTo((60 * 80 + 80 * 20) / 140.0, within(1e-9));
	}

	@Test
	void nobodyIsNotEngaged() {
		assertThat(engagement()).isZero();
	}

	@Test
	void rolesThatWeighNothingEngageNobody() {
		RoleTemplate weightless = CommitteeFixture.template(new TemplateRole(BuyingRole.CHAMPION, 1, 0));
		assertThat(CommitteeFixture.committee(scoring("ann", 50, BuyingRole.CHAMPION))
			.engagement(weightless, ContactHistoryFixture.NOW, Decay.DEFAULT)).isZero();
	}

	@Test
	void proposalsAreThoseWithProposedRolesOnly() {
		BuyingCommittee committee = CommitteeFixture.committee(
				CommitteeFixture.member("ann").role(BuyingRole.CHAMPION, AssignmentStatus.PROPOSED),
				CommitteeFixture.member("bob", BuyingRole.COACH).role(BuyingRole.CHAMPION, AssignmentStatus.PROPOSED),
				CommitteeFixture.member("cyd").role(BuyingRole.CHAMPION, AssignmentStatus.DISMISSED));
		assertThat(committee.proposals()).extracting((proposal) -> proposal.person().id()).containsExactly("ann");
		assertThat(committee.members()).extracting((member) -> member.person().id()).containsExactly("bob");
	}

	@Test
	void peopleAreInTheOrderOfTheirIdsByCodePoint() {
		BuyingCommittee committee = new BuyingCommittee("default",
				List.of(CommitteeFixture.member("\uD83D\uDE00").build(), CommitteeFixture.member("b").build(),
						CommitteeFixture.member("\uFF21").build(), CommitteeFixture.member("a").build()));
		assertThat(committee.memberships()).extracting((membership) -> membership.person().id())
			.containsExactly("a", "b", "\uFF21", "\uD83D\uDE00");
	}

	private static CommitteeFixture scoring(String id, double score, BuyingRole... roles) {
		return CommitteeFixture.member(id, roles).history(ContactHistoryFixture.scoring(score));
	}

	private static double engagement(CommitteeFixture... people) {
		return CommitteeFixture.committee(people)
			.engagement(RoleTemplate.DEFAULT, ContactHistoryFixture.NOW, Decay.DEFAULT);
	}

}
