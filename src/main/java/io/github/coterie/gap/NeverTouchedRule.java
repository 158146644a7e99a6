package io.github.coterie.gap;

import java.util.stream.Stream;

/**
 * A member with no outreach and no response, ever.
 */
final class NeverTouchedRule implements GapRule {

	@Override
	public Stream<Finding> find(CommitteeCase committee) {
		return committee.members()
			.stream()
			.filter((member) -> member.person().history().neverTouched())
			.map((member) -> {
				double days = Math.max(0, committee.daysSince(member.joinedAt().toEpochMilli()));
				return Finding.ofMember(committee, member, days / 30, days, "No outreach and no response, ever");
			});
	}

}
