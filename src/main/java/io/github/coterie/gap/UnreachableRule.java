package io.github.coterie.gap;

import java.util.stream.Stream;

/**
 * A member without a channel that may be used.
 */
final class UnreachableRule implements GapRule {

	@Override
	public Stream<Finding> find(CommitteeCase committee) {
		return committee.members()
			.stream()
			.filter((member) -> member.person().isUnreachable())
			.map((member) -> Finding.ofMember(committee, member,
					"May not be called, and has no e-mail address that may be used"));
	}

}
