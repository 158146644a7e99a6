package io.github.coterie.api;

import java.util.List;
import java.util.function.Predicate;

import io.github.coterie.account.Tier;
import io.github.coterie.book.GapWish;
import io.github.coterie.book.Line;
import io.github.coterie.book.Selection;
import io.github.coterie.committee.BuyingRole;
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

	static GapWish of(@Nullable GapFilter filter, WantedIds wanted) {
		return ((filter != null) ? filter : OPEN).toWish(wanted);
	}

	/**
	 * Which gaps, by a filter that was not read as GraphQL, which has a default of its
	 * own.
	 */
	static GapWish ofOpenUnlessTold(GapFilter filter, WantedIds wanted) {
		return new GapFilter(filter.accountIds(), filter.ownerIn(), filter.kindIn(), filter.roleIn(), filter.levelIn(),
				(filter.stateIn() != null) ? filter.stateIn() : OPEN.stateIn(), filter.tierIn())
			.toWish(wanted);
	}

	private GapWish toWish(WantedIds wanted) {
		return new GapWish(accounts(this.accountIds, this.ownerIn, this.tierIn, null, wanted), this.kindIn, this.roleIn,
				this.levelIn, this.stateIn);
	}

	/**
	 * Of which accounts; null for all.
	 */
	static @Nullable Predicate<Line> accounts(@Nullable List<String> accountIds, @Nullable List<String> ownerIn,
			@Nullable List<Tier> tierIn, @Nullable Double fitAtLeast, WantedIds wanted) {
		if (accountIds == null && ownerIn == null && tierIn == null && fitAtLeast == null) {
			return null;
		}
		return new Selection(wanted.of(accountIds), null, null, Texts.test(ownerIn),
				(line) -> (tierIn == null || tierIn.contains(line.tier()))
						&& AccountFilter.isAtLeast(line.fit(), fitAtLeast));
	}

}
