package io.github.coterie.gap;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import io.github.coterie.account.Tier;
import io.github.coterie.committee.BuyingCommittee;
import io.github.coterie.committee.BuyingRole;
import io.github.coterie.committee.Membership;
import io.github.coterie.committee.RoleTemplate;
import io.github.coterie.coverage.Coverage;
import io.github.coterie.coverage.Layer;
import org.jspecify.annotations.Nullable;

/**
 * A committee at an instant, as the gap rules look at it.
 *
 * @param committee who is in it
 * @param template which roles it needs
 * @param coverage which of them are filled
 * @param tier how much attention the account gets
 * @param fit 0 to 100, null when unknown
 * @param now the instant
 */
public record CommitteeCase(BuyingCommittee committee, RoleTemplate template, Coverage coverage, Tier tier,
		@Nullable Double fit, Instant now) {

	static final double MILLIS_A_DAY = 86_400_000.0;

	/**
	 * Everything that is missing.
	 */
	public List<Gap> gaps() {
		List<Gap> gaps = new ArrayList<>();
		for (GapKind kind : GapKind.ALL) {
			kind.find(this).forEach(gaps::add);
		}
		return List.copyOf(gaps);
	}

	List<Membership> members() {
		return this.committee.members();
	}

	List<Membership> engagedMembers() {
		return members().stream().filter((member) -> Layer.ENGAGED.counts(member, this.now)).toList();
	}

	double weight(BuyingRole role) {
		return Math.min(1, this.template.weight(role) / 100);
	}

	/**
	 * Days, with their fraction, since an instant in epoch milliseconds.
	 */
	double daysSince(long at) {
		return (this.now.toEpochMilli() - at) / MILLIS_A_DAY;
	}

}
