package io.github.coterie.scoring;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

/**
 * The range rule: 1 inside, outside it falls linearly on a log scale to 0 at a quarter of
 * the lower and at four times the upper end.
 */
final class FitRange {

	private static final double LOG_4 = Math.log(4);

	private FitRange() {
	}

	/**
	 * How well a value fits a range.
	 * @param value more than zero
	 * @param min the lower end, null for none
	 * @param max the upper end, null for none
	 * @return 0 to 1
	 */
	static double match(double value, @Nullable BigDecimal min, @Nullable BigDecimal max) {
		if (min != null && value < min.doubleValue()) {
			return Math.max(0, 1 - Math.log(min.doubleValue() / value) / LOG_4);
		}
		if (max != null && value > max.doubleValue()) {
			return Math.max(0, 1 - Math.log(value / max.doubleValue()) / LOG_4);
		}
		return 1;
	}

}
