package io.github.coterie.gap;

import java.time.Instant;

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
 * @param growsAt when time alone makes it severer; the end of time when it does not
 */
public record Gap(GapKey key, int severity, @Nullable BuyingRole role, @Nullable Membership member,
		@Nullable Integer days, String reason, Instant growsAt) {

	static Gap of(GapKind kind, Finding finding, CommitteeCase committee) {
		GapKey key = new GapKey(kind, committee.committee().solution(), finding.subject());
		Double days = finding.days();
		int severity = Severity.of(kind.factor(), finding.weight(), finding.overdue(), committee.fit());
		double more = Severity.overdueForMore(severity, kind.factor(), finding.weight(), committee.fit());
		return new Gap(key, severity, finding.role(), finding.member(), (days != null) ? (int) Math.floor(days) : null,
				finding.reason(), growsAt(finding, more, committee));
	}

	private static Instant growsAt(Finding finding, double overdue, CommitteeCase committee) {
		if (finding.grownInDays() == 0 || overdue > 1) {
			return Instant.MAX;
		}
		double days = (overdue - finding.overdue()) * finding.grownInDays();
		return committee.now().plusMillis(Math.max(1, (long) Math.ceil(days * CommitteeCase.MILLIS_A_DAY)));
	}

	static Gap gone(GapKey key, LedgerEntry entry) {
		BuyingRole role = key.kind().isSeat() ? BuyingRole.valueOf(key.subject()) : null;
		return new Gap(key, entry.severity(), role, null, null, "Its cause is gone", Instant.MAX);
	}

	public GapLevel level() {
		return GapLevel.of(this.severity);
	}

}
