package io.github.coterie.gap;

import java.util.stream.Stream;

/**
 * Somebody who held a role has left.
 */
final class ContactLeftRule implements GapRule {

	@Override
	public Stream<Finding> find(CommitteeCase committee) {
		return committee.committee()
			.memberships()
			.stream()
			.filter((membership) -> membership.isConfirmed() && membership.person().hasLeft())
			.map((membership) -> Finding.ofMember(committee, membership, "Has left the account"));
	}

}
