package io.github.coterie.gap;

import org.jspecify.annotations.Nullable;

/**
 * How much a gap matters.
 */
final class Severity {

	private static final int MOST = 100;

	/**
	 * A half that binary fractions put just below itself is still a half.
	 */
	private static final double A_HALF_IS_A_HALF = 1e-9;

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
		double exact = full(kind, weight, fit) * (0.5 + 0.5 * Math.clamp(overdue, 0, 1));
		return (int) Math.min(MOST, Math.floor(exact + 0.5 + A_HALF_IS_A_HALF));
	}

	/**
	 * How overdue it has to be for the next higher severity.
	 * @param severity what it is now
	 * @return more than 1 when it can't become higher
	 */
	static double overdueForMore(int severity, double kind, double weight, @Nullable Double fit) {
		double exact = severity + 0.5 - A_HALF_IS_A_HALF;
		return (severity < MOST) ? (exact / full(kind, weight, fit) - 0.5) / 0.5 : Double.POSITIVE_INFINITY;
	}

	private static double full(double kind, double weight, @Nullable Double fit) {
		double attraction = (fit != null) ? fit / 100 : 0.5;
		return 100 * kind * (0.4 + 0.6 * weight) * (0.6 + 0.4 * attraction);
	}

}
