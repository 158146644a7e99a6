package io.github.coterie.gap;

import java.time.Instant;
import java.util.stream.Stream;

import io.github.coterie.account.Tier;
import io.github.coterie.committee.Membership;
import io.github.coterie.engagement.ContactHistory;

/**
 * A member who has responded, but not for longer than the account's tier, or the member's
 * own rhythm, allows.
 */
final class GoneQuietRule implements GapRule {

	@Override
	public Stream<Finding> find(CommitteeCase committee) {
		return committee.members().stream().filter((member) -> isQuiet(member, committee)).map((member) -> {
			double days = committee.daysSince(member.person().history().lastResponse());
			double allowed = allowedDays(member, committee);
			return Finding.ofMember(committee, member, (days - allowed) / allowed, allowed, days, "Last response "
					+ (long) days + " days ago; more than " + Math.round(allowed) + " are too many here");
		});
	}

	private static boolean isQuiet(Membership member, CommitteeCase committee) {
		ContactHistory history = member.person().history();
		return history.lastResponse() != ContactHistory.NEVER
				&& committee.daysSince(history.lastResponse()) > allowedDays(member, committee)
				&& !GhostedRule.isGhosted(member, committee);
	}

	private static double allowedDays(Membership member, CommitteeCase committee) {
		return allowedDays(member.person().history(), committee.tier(), committee.now());
	}

	static double allowedDays(ContactHistory history, Tier tier, Instant now) {
		return Math.max(tier.quietAfterDays(), 2 * history.medianDaysBetweenResponses(now));
	}

}
