package io.github.coterie.gap;

import org.jspecify.annotations.Nullable;

/**
 * How much a gap matters.
 */
final class Severity {

	private Severity() {
	}

	/**
	 * The severity, rounded half up.
	 * @param kind the kind's factor
	 * @param weight of the role, 0 to 1
	 * @param overdue 0 to 1
	 * @param fit 0 to 100, null when unknown
	 * @return 0 to 100
	 */
	static int of(double kind, double weight, double overdue, @Nullable Double fit) {
		double attraction = (fit != null) ? fit / 100 : 0.5;
		double exact = 100 * kind * (0.4 + 0.6 * weight) * (0.5 + 0.5 * overdue) * (0.6 + 0.4 * attraction);
		// a half that binary fractions put just below itself is still a half
		return (int) Math.min(100, Math.floor(exact + 0.5 + 1e-9));
	}

}
