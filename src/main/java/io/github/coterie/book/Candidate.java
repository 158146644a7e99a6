package io.github.coterie.book;

import java.util.Comparator;
import java.util.Objects;

/**
 * An account as a tried model scores it.
 *
 * @param excluded whether it comes after all others
 * @param fit 0 to 100, not a number when no criterion is known
 * @param confidence 0 to 1
 * @param name tells the rest apart
 * @param id tells equal names apart
 * @param number of the account
 */
record Candidate(boolean excluded, double fit, double confidence, String name, String id, int number) {

	/**
	 * The best first.
	 */
	static final Comparator<Candidate> ORDER = (left, right) -> {
		int compared = Boolean.compare(left.excluded, right.excluded);
		compared = (compared != 0) ? compared : AccountOrder.values(left.fit, right.fit, true);
		compared = (compared != 0) ? compared : Double.compare(right.confidence, left.confidence);
		return (compared != 0) ? compared : AccountOrder.byName(left.name, left.id, right.name, right.id);
	};

	static Candidate of(TrialScores scores, Leaf leaf, int number) {
		int row = number % Leaf.SIZE;
		return new Candidate(scores.isExcluded(leaf, row), scores.fit(row), scores.confidence(row),
				Objects.requireNonNull(leaf.name[row]), Objects.requireNonNull(leaf.id[row]), number);
	}

	boolean comesAfter(Place place) {
		return AccountOrder.FIT.compare(place(), place, true) > 0;
	}

	/**
	 * What a fit has to reach, so that the account may come before this one.
	 */
	double bar() {
		return (this.excluded || Double.isNaN(this.fit)) ? Double.NEGATIVE_INFINITY : this.fit;
	}

	Place place() {
		Double score = Double.isNaN(this.fit) ? null : (Double) this.fit;
		return new Place(this.excluded, score, score, this.confidence, this.name, this.id);
	}

}
