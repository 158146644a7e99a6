package io.github.coterie.committee;

import java.util.List;

import io.github.coterie.engagement.ContactHistoryFixture;
import io.github.coterie.engagement.Decay;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import static org.assertj.core.api.Assertions.assertThat;

class BuyingCommitteePropertyTests {

	@Property
	void engagementLiesBetweenThatOfTheLeastAndOfTheMostEngagedMember(
			@ForAll("memberships") List<Membership> memberships, @ForAll("templates") RoleTemplate template) {
		BuyingCommittee committee = new BuyingCommittee("default", memberships);
		double[] scores = committee.members()
			.stream()
			.mapToDouble((member) -> member.person().history().score(ContactHistoryFixture.NOW, Decay.DEFAULT))
			.sorted()
			.toArray();
		double most = (scores.length > 0) ? scores[scores.length - 1] : 0;
		double least = (scores.length > 0 && someRoleWeighs(committee, template)) ? scores[0] : 0;
		assertThat(engagement(committee, template)).isBetween(least - 1e-9, most + 1e-9);
	}

	@Property
	void theOrderOfMembersDoesNotMatter(@ForAll("memberships") List<Membership> memberships,
			@ForAll("templates") RoleTemplate template, @ForAll long seed) {
		BuyingCommittee committee = new BuyingCommittee("default", memberships);
		BuyingCommittee shuffled = new BuyingCommittee("default", CommitteeArbitraries.shuffled(memberships, seed));
		assertThat(shuffled.members()).isEqualTo(committee.members());
		assertThat(engagement(shuffled, template)).isEqualTo(engagement(committee, template));
		assertThat(MapStatus.of(shuffled.members())).isEqualTo(MapStatus.of(committee.members()));
	}

	@Provide
	Arbitrary<List<Membership>> memberships() {
		return CommitteeArbitraries.memberships();
	}

	@Provide
	Arbitrary<RoleTemplate> templates() {
		return CommitteeArbitraries.templates();
	}

	private static boolean someRoleWeighs(BuyingCommittee committee, RoleTemplate template) {
		return committee.members()
			.stream()
			.flatMap((member) -> member.confirmedRoles().stream())
			.anyMatch((role) -> template.weight(role) > 0);
	}

	private static double engagement(BuyingCommittee committee, RoleTemplate template) {
		return committee.engagement(template, ContactHistoryFixture.NOW, Decay.DEFAULT);
	}

}
