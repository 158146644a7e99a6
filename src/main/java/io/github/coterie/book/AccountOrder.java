package io.github.coterie.book;

import java.util.Objects;

import io.github.coterie.account.CodePoints;
import io.github.coterie.engagement.ContactHistory;
import org.jspecify.annotations.Nullable;

/**
 * What accounts can be ordered by. Every order is total: equal values are told apart by
 * fit, confidence, name and id.
 */
public enum AccountOrder {

	FIT(true) {
		@Override
		double value(Leaf leaf, int row) {
			return leaf.fit[row];
		}
	},

	PRIORITY(true) {
		@Override
		double value(Leaf leaf, int row) {
			return leaf.priority[row];
		}
	},

	ENGAGEMENT(false) {
		@Override
		double value(Leaf leaf, int row) {
			return leaf.engagement[row];
		}
	},

	COVERAGE(false) {
		@Override
		double value(Leaf leaf, int row) {
			return leaf.identified[row];
		}
	},

	NAME(false) {
		@Override
		double value(Leaf leaf, int row) {
			return Double.NaN;
		}
	},

	LAST_TOUCH(false) {
		@Override
		double value(Leaf leaf, int row) {
			long last = leaf.lastTouch[row];
			return (last != ContactHistory.NEVER) ? last : Double.NaN;
		}
	};

	/**
	 * More than the key of any value.
	 */
	private static final int NO_VALUE = 1 << 29;

	private static final int EXCLUDED = 1 << 30;

	private final boolean excludedLast;

	AccountOrder(boolean excludedLast) {
		this.excludedLast = excludedLast;
	}

	/**
	 * What is ordered by; not a number when there is nothing.
	 */
	abstract double value(Leaf leaf, int row);

	/**
	 * Whether time alone changes the order.
	 */
	boolean fades() {
		return this == PRIORITY || this == ENGAGEMENT;
	}

	/**
	 * The first bits of what is ordered by: who has the lesser key comes first, who has
	 * the same key is to be compared.
	 */
	int key(Leaf leaf, int row, boolean descending) {
		double value = value(leaf, row);
		int bits = Float.floatToIntBits((float) value);
		int ascending = (bits ^ (bits >> Integer.SIZE - 1 & Integer.MAX_VALUE)) >> 2;
		int key = Double.isNaN(value) ? NO_VALUE : (descending ? ~ascending : ascending);
		return (this.excludedLast && leaf.isExcluded(row)) ? key + EXCLUDED : key;
	}

	/**
	 * An account's place in this order.
	 */
	Place place(Leaf leaf, int row) {
		boolean byName = this == NAME;
		return new Place(this.excludedLast && leaf.isExcluded(row), orNull(value(leaf, row)),
				byName ? null : orNull(leaf.fit[row]), byName ? 0 : leaf.confidence[row],
				Objects.requireNonNull(leaf.name[row]), Objects.requireNonNull(leaf.id[row]));
	}

	/**
	 * Compares two accounts.
	 * @param descending whether the highest value comes first; what has no value, and
	 * what is excluded from a ranking, comes last either way
	 */
	int compare(Leaf left, int leftRow, Leaf right, int rightRow, boolean descending) {
		int compared = 0;
		if (this.excludedLast) {
			compared = Boolean.compare(left.isExcluded(leftRow), right.isExcluded(rightRow));
		}
		if (this != NAME) {
			compared = (compared != 0) ? compared : values(value(left, leftRow), value(right, rightRow), descending);
			compared = (compared != 0) ? compared : values(left.fit[leftRow], right.fit[rightRow], true);
			compared = (compared != 0) ? compared
					: Double.compare(right.confidence[rightRow], left.confidence[leftRow]);
		}
		if (compared != 0) {
			return compared;
		}
		int byBoth = byName(Objects.requireNonNull(left.name[leftRow]), Objects.requireNonNull(left.id[leftRow]),
				Objects.requireNonNull(right.name[rightRow]), Objects.requireNonNull(right.id[rightRow]));
		return (this == NAME && descending) ? -byBoth : byBoth;
	}

	/**
	 * Compares two places.
	 */
	int compare(Place left, Place right, boolean descending) {
		int compared = Boolean.compare(left.excluded(), right.excluded());
		if (this != NAME) {
			compared = (compared != 0) ? compared : values(orNone(left.value()), orNone(right.value()), descending);
			compared = (compared != 0) ? compared : values(orNone(left.fit()), orNone(right.fit()), true);
			compared = (compared != 0) ? compared : Double.compare(right.confidence(), left.confidence());
		}
		if (compared != 0) {
			return compared;
		}
		int byBoth = Place.BY_NAME.compare(left, right);
		return (this == NAME && descending) ? -byBoth : byBoth;
	}

	static int byName(String leftName, String leftId, String rightName, String rightId) {
		int byName = CodePoints.compare(leftName, rightName);
		return (byName != 0) ? byName : CodePoints.compare(leftId, rightId);
	}

	static int values(double left, double right, boolean descending) {
		if (Double.isNaN(left) || Double.isNaN(right)) {
			return Boolean.compare(Double.isNaN(left), Double.isNaN(right));
		}
		return descending ? Double.compare(right, left) : Double.compare(left, right);
	}

	static double orNone(@Nullable Double value) {
		return (value != null) ? value : Double.NaN;
	}

	private static @Nullable Double orNull(double value) {
		return Double.isNaN(value) ? null : value;
	}

}
