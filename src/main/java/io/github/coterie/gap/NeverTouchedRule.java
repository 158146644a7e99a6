package io.github.coterie.gap;

import java.util.stream.Stream;

/**
 * A member with no outreach and no response, ever.
 */
final class NeverTouchedRule implements GapRule {

	private static final double GROWN_IN_DAYS = 30;

	@Override
	public Stream<Finding> find(CommitteeCase committee) {
		return committee.members()
			.stream()
			.filter((member) -> member.person().history().neverTouched())
			.map((member) -> {
				double days = committee.daysSince(member.joinedAt().toEpochMilli());
				return Finding.ofMember(committee, member, days / GROWN_IN_DAYS, GROWN_IN_DAYS, Math.max(0, days),
						"No outreach and no response, ever");
			});
	}

}
