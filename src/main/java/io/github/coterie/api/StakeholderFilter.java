package io.github.coterie.api;

import java.util.List;
import java.util.stream.Stream;

import io.github.coterie.account.Tier;
import io.github.coterie.book.GapWish;
import io.github.coterie.committee.BuyingRole;
import io.github.coterie.gap.GapKind;
import io.github.coterie.gap.GapState;
import org.jspecify.annotations.Nullable;

/**
 * Which missing stakeholders; what is null lets everything through.
 */
record StakeholderFilter(@Nullable List<String> accountIds, @Nullable List<String> ownerIn,
		@Nullable List<BuyingRole> roleIn, @Nullable List<Tier> tierIn, @Nullable Double fitAtLeast) {

	private static final List<GapKind> SEATS = Stream.of(GapKind.values()).filter(GapKind::isSeat).toList();

	private static final List<GapState> PRESENT = Stream.of(GapState.values())
		.filter((state) -> state != GapState.RESOLVED)
		.toList();

	private static final StakeholderFilter ALL = new StakeholderFilter(null, null, null, null, null);

	/**
	 * Whether a gap is a missing stakeholder that the filter lets through. A seat is
	 * missing whatever somebody decided about its gap.
	 */
	static GapWish of(@Nullable StakeholderFilter filter, WantedIds wanted) {
		return ((filter != null) ? filter : ALL).toWish(wanted);
	}

	private GapWish toWish(WantedIds wanted) {
		return new GapWish(GapFilter.accounts(this.accountIds, this.ownerIn, this.tierIn, this.fitAtLeast, wanted),
				SEATS, this.roleIn, null, PRESENT);
	}

}
