package io.github.coterie.api;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

import io.github.coterie.account.Tier;
import io.github.coterie.book.AccountGap;
import io.github.coterie.committee.BuyingRole;
import io.github.coterie.gap.Gap;
import io.github.coterie.gap.GapKind;
import io.github.coterie.gap.GapLevel;
import io.github.coterie.gap.GapState;
import org.jspecify.annotations.Nullable;

/**
 * Which gaps; what is null lets everything through.
 */
record GapFilter(@Nullable List<String> accountIds, @Nullable List<String> ownerIn, @Nullable List<GapKind> kindIn,
		@Nullable List<BuyingRole> roleIn, @Nullable List<GapLevel> levelIn, @Nullable List<GapState> stateIn,
		@Nullable List<Tier> tierIn) {

	private static final GapFilter OPEN = new GapFilter(null, null, null, null, null, List.of(GapState.OPEN), null);

	static Predicate<AccountGap> of(@Nullable GapFilter filter, WantedIds wanted) {
		return ((filter != null) ? filter : OPEN).toPredicate(wanted);
	}

	/**
	 * Which gaps, by a filter that was not read as GraphQL, which has a default of its
	 * own.
	 */
	static Predicate<AccountGap> ofOpenUnlessTold(GapFilter filter, WantedIds wanted) {
		return new GapFilter(filter.accountIds(), filter.ownerIn(), filter.kindIn(), filter.roleIn(), filter.levelIn(),
				(filter.stateIn() != null) ? filter.stateIn() : OPEN.stateIn(), filter.tierIn())
			.toPredicate(wanted);
	}

	private Predicate<AccountGap> toPredicate(WantedIds wanted) {
		Set<String> accounts = wanted.of(this.accountIds);
		Set<String> owners = Texts.keys(this.ownerIn);
		return (found) -> {
			Gap gap = found.noted().gap();
			return (this.stateIn == null || this.stateIn.contains(found.noted().state()))
					&& (this.kindIn == null || this.kindIn.contains(gap.key().kind()))
					&& (this.levelIn == null || this.levelIn.contains(gap.level()))
					&& (this.roleIn == null || (gap.role() != null && this.roleIn.contains(gap.role())))
					&& (this.tierIn == null || this.tierIn.contains(found.standing().tier()))
					&& (accounts == null || accounts.contains(found.standing().account().id()))
					&& Texts.isIn(found.standing().account().owner(), owners);
		};
	}

}
