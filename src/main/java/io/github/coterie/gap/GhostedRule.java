package io.github.coterie.gap;

import java.util.stream.Stream;

import io.github.coterie.committee.Membership;

/**
 * A member who leaves three or more outreaches unanswered, the first of them for a week.
 */
final class GhostedRule implements GapRule {

	static final int OUTREACHES = 3;

	static final double PATIENCE_DAYS = 7;

	private static final double GROWN_IN_DAYS = 30;

	@Override
	public Stream<Finding> find(CommitteeCase committee) {
		return committee.members().stream().filter((member) -> isGhosted(member, committee)).map((member) -> {
			double days = committee.daysSince(member.person().history().firstUnanswered());
			return Finding.ofMember(committee, member, days / GROWN_IN_DAYS, GROWN_IN_DAYS, days,
					member.person().history().unanswered() + " outreaches in " + (long) days
							+ " days without a response");
		});
	}

	static boolean isGhosted(Membership member, CommitteeCase committee) {
		return member.person().history().unanswered() >= OUTREACHES
				&& committee.daysSince(member.person().history().firstUnanswered()) >= PATIENCE_DAYS;
	}

}
