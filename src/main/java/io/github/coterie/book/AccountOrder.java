package io.github.coterie.book;

import java.util.Comparator;

import io.github.coterie.account.Account;
import org.jspecify.annotations.Nullable;

/**
 * What accounts can be ordered by. Every order is total: equal values are told apart by
 * fit, confidence, name and id.
 */
public enum AccountOrder {

	FIT(true) {
		@Override
		@Nullable Double value(Standing standing) {
			return standing.fit().score();
		}
	},

	PRIORITY(true) {
		@Override
		@Nullable Double value(Standing standing) {
			return standing.priority();
		}
	},

	ENGAGEMENT(false) {
		@Override
		@Nullable Double value(Standing standing) {
			return standing.engagement();
		}
	},

	COVERAGE(false) {
		@Override
		@Nullable Double value(Standing standing) {
			return standing.defaultCommittee().coverage().identified();
		}
	},

	NAME(false) {
		@Override
		@Nullable Double value(Standing standing) {
			return null;
		}
	},

	LAST_TOUCH(false) {
		@Override
		@Nullable Double value(Standing standing) {
			var last = standing.facts().history().lastTouchAt();
			return (last != null) ? (double) last.toEpochMilli() : null;
		}
	};

	private final boolean excludedLast;

	AccountOrder(boolean excludedLast) {
		this.excludedLast = excludedLast;
	}

	abstract @Nullable Double value(Standing standing);

	/**
	 * An account's place in this order.
	 */
	public Place place(Standing standing) {
		Account account = standing.account();
		Double fit = standing.fit().score();
		boolean byName = this == NAME;
		return new Place(this.excludedLast && standing.fit().isExcluded(), value(standing), byName ? null : fit,
				byName ? 0 : standing.fit().confidence(), account.name(), account.id());
	}

	/**
	 * The order itself.
	 * @param descending whether the highest value comes first; what has no value, and
	 * what is excluded from a ranking, comes last either way
	 */
	public Comparator<Place> comparator(boolean descending) {
		Comparator<Double> values = descending ? Comparator.reverseOrder() : Comparator.naturalOrder();
		Comparator<Place> order = Comparator.comparing(Place::excluded)
			.thenComparing(Place::value, Comparator.nullsLast(values))
			.thenComparing(Place::fit, Comparator.nullsLast(Comparator.reverseOrder()))
			.thenComparing(Place::confidence, Comparator.reverseOrder());
		return order.thenComparing((this == NAME && descending) ? Place.BY_NAME.reversed() : Place.BY_NAME);
	}

}
