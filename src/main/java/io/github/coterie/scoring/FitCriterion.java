package io.github.coterie.scoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * One criterion of an ideal customer profile.
 */
public final class FitCriterion {

	private static final double LOG_4 = Math.log(4);

	/**
	 * Beyond this no logarithm is needed.
	 */
	private static final double TOO_MANY_TIMES = 4.001;

	private final Criterion criterion;

	private final double weight;

	private final List<String> wanted;

	private final @Nullable BigDecimal min;

	private final @Nullable BigDecimal max;

	private final List<String> keys;

	private final double low;

	private final double high;

	/**
	 * A criterion.
	 * @param criterion what is looked at
	 * @param weight how much it counts, 0 or more
	 * @param wanted the wanted values, where values are compared
	 * @param min the lower end, where a range is
	 * @param max the upper end, where a range is
	 */
	public FitCriterion(Criterion criterion, double weight, List<String> wanted, @Nullable BigDecimal min,
			@Nullable BigDecimal max) {
		this.criterion = criterion;
		this.weight = weight;
		this.wanted = List.copyOf(wanted);
		this.min = min;
		this.max = max;
		this.keys = wanted.stream().map(FitCriterion::key).filter((key) -> !key.isEmpty()).distinct().toList();
		this.low = (min != null) ? min.doubleValue() : 0;
		this.high = (max != null) ? max.doubleValue() : Double.POSITIVE_INFINITY;
	}

	public Criterion criterion() {
		return this.criterion;
	}

	public double weight() {
		return this.weight;
	}

	public List<String> wanted() {
		return this.wanted;
	}

	public @Nullable BigDecimal min() {
		return this.min;
	}

	public @Nullable BigDecimal max() {
		return this.max;
	}

	/**
	 * Whether anything is wanted; a criterion that wants nothing is no part of the model.
	 */
	public boolean wantsAnything() {
		return this.criterion.isRange() ? (this.min != null || this.max != null) : !this.keys.isEmpty();
	}

	/**
	 * Whether a value is one of the wanted: 1 or 0, null when it is not known.
	 */
	public @Nullable Double matchesValue(@Nullable String value) {
		if (value == null || value.isBlank()) {
			return null;
		}
		return this.keys.contains(key(value)) ? 1.0 : 0.0;
	}

	/**
	 * How many of the wanted there are; five, or all, are enough.
	 * @return 0 to 1, null when nothing is known
	 */
	public @Nullable Double matchesSome(List<String> values) {
		if (values.stream().allMatch(String::isBlank)) {
			return null;
		}
		return share((int) values.stream().mapToInt(this::place).filter((place) -> place >= 0).distinct().count());
	}

	/**
	 * Which of the wanted a value is.
	 * @return from 0; -1 when it is none of them
	 */
	public int place(String value) {
		return this.keys.indexOf(key(value));
	}

	/**
	 * How well so many of the wanted match, 0 to 1.
	 */
	public double share(int matches) {
		return Math.min(1, matches / (double) Math.min(5, this.keys.size()));
	}

	/**
	 * The range rule: 1 inside, outside it falls linearly on a log scale to 0 at a
	 * quarter of the lower and at four times the upper end.
	 * @return 0 to 1, null when the value is not known
	 */
	public @Nullable Double matchesRange(double value) {
		double match = rangeMatch(value);
		return Double.isNaN(match) ? null : (Double) match;
	}

	/**
	 * The same as a bare number, which is none when the value is not known.
	 */
	public double rangeMatch(double value) {
		if (value <= 0) {
			return Double.NaN;
		}
		if (value < this.low) {
			return match(this.low / value);
		}
		return (value > this.high) ? match(value / this.high) : 1;
	}

	private static double match(double times) {
		return (times < TOO_MANY_TIMES) ? Math.max(0, 1 - Math.log(times) / LOG_4) : 0;
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof FitCriterion that && that.criterion == this.criterion && that.weight == this.weight
				&& that.wanted.equals(this.wanted) && sameNumber(that.min, this.min) && sameNumber(that.max, this.max);
	}

	@Override
	public int hashCode() {
		return Objects.hash(this.criterion, this.weight, this.wanted);
	}

	private static boolean sameNumber(@Nullable BigDecimal left, @Nullable BigDecimal right) {
		return (left == null || right == null) ? left == right : left.compareTo(right) == 0;
	}

	/**
	 * A text as it is compared: without case and outer space.
	 */
	static String key(String text) {
		return text.strip().toLowerCase(Locale.ROOT);
	}

}
