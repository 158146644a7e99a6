package io.github.coterie.gap;

import java.util.List;
import java.util.stream.Stream;

import io.github.coterie.committee.BuyingRole;
import io.github.coterie.committee.Membership;
import io.github.coterie.committee.PoliticalStatus;

/**
 * Members are engaged, but none of them can decide.
 */
final class NoPowerRule implements GapRule {

	@Override
	public Stream<Finding> find(CommitteeCase committee) {
		List<Membership> engaged = committee.engagedMembers();
		if (engaged.isEmpty() || engaged.stream().anyMatch(NoPowerRule::hasPower)) {
			return Stream.empty();
		}
		return Stream
			.of(Finding.ofCommittee("Of the engaged members (%d) nobody can decide".formatted(engaged.size())));
	}

	private static boolean hasPower(Membership member) {
		return member.person().seniority().hasPower() || member.politicalStatus() == PoliticalStatus.INNER_CIRCLE
				|| member.confirmedRoles().stream().anyMatch(BuyingRole::decides);
	}

}
