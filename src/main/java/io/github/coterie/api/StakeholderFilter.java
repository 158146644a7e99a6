package io.github.coterie.api;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

import io.github.coterie.account.Tier;
import io.github.coterie.book.AccountGap;
import io.github.coterie.committee.BuyingRole;
import io.github.coterie.gap.GapState;
import org.jspecify.annotations.Nullable;

/**
 * Which missing stakeholders; what is null lets everything through.
 */
record StakeholderFilter(@Nullable List<String> accountIds, @Nullable List<String> ownerIn,
		@Nullable List<BuyingRole> roleIn, @Nullable List<Tier> tierIn, @Nullable Double fitAtLeast) {

	private static final StakeholderFilter ALL = new StakeholderFilter(null, null, null, null, null);

	/**
	 * Whether a gap is a missing stakeholder that the filter lets through. A seat is
	 * missing whatever somebody decided about its gap.
	 */
	static Predicate<AccountGap> of(@Nullable StakeholderFilter filter, WantedIds wanted) {
		return ((filter != null) ? filter : ALL).toPredicate(wanted);
	}

	private Predicate<AccountGap> toPredicate(WantedIds wanted) {
		Set<String> accounts = wanted.of(this.accountIds);
		Set<String> owners = Texts.keys(this.ownerIn);
		return (found) -> found.noted().gap().key().kind().isSeat() && found.noted().state() != GapState.RESOLVED
				&& (this.roleIn == null || this.roleIn.contains(Objects.requireNonNull(found.noted().gap().role())))
				&& (this.tierIn == null || this.tierIn.contains(found.standing().tier()))
				&& AccountFilter.isAtLeast(found.standing().fit().score(), this.fitAtLeast)
				&& (accounts == null || accounts.contains(found.standing().account().id()))
				&& Texts.isIn(found.standing().account().owner(), owners);
	}

}
