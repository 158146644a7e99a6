package io.github.coterie.gap;

import java.util.stream.Stream;

import io.github.coterie.committee.Membership;
import io.github.coterie.committee.PoliticalStatus;

/**
 * A member who matters is against the seller.
 */
final class DetractorRule implements GapRule {

	private static final double MATTERS = 100;

	@Override
	public Stream<Finding> find(CommitteeCase committee) {
		return committee.members()
			.stream()
			.filter((member) -> member.support().isAgainst() && matters(member, committee))
			.map((member) -> Finding.ofMember(committee, member,
					"A member who matters is against us (%s)".formatted(member.support())));
	}

	private static boolean matters(Membership member, CommitteeCase committee) {
		return member.politicalStatus() == PoliticalStatus.INNER_CIRCLE
				|| member.confirmedRoles().stream().anyMatch((role) -> committee.template().weight(role) >= MATTERS);
	}

}
