package io.github.coterie.gap;

import io.github.coterie.committee.BuyingRole;
import io.github.coterie.committee.Membership;
import org.jspecify.annotations.Nullable;

/**
 * Something missing in a committee now.
 *
 * @param key what makes it the same gap
 * @param severity 0 to 100
 * @param role the role it is about
 * @param member the person it is about
 * @param days how long it has been so, whole days
 * @param reason in words
 */
public record Gap(GapKey key, int severity, @Nullable BuyingRole role, @Nullable Membership member,
		@Nullable Integer days, String reason) {

	static Gap of(GapKind kind, Finding finding, CommitteeCase committee) {
		GapKey key = new GapKey(kind, committee.committee().solution(), finding.subject());
		Double days = finding.days();
		return new Gap(key, Severity.of(kind.factor(), finding.weight(), finding.overdue(), committee.fit()),
				finding.role(), finding.member(), (days != null) ? (int) Math.floor(days) : null, finding.reason());
	}

	static Gap gone(GapKey key, LedgerEntry entry) {
		BuyingRole role = key.kind().isSeat() ? BuyingRole.valueOf(key.subject()) : null;
		return new Gap(key, entry.severity(), role, null, null, "Its cause is gone");
	}

	public GapLevel level() {
		return GapLevel.of(this.severity);
	}

}
