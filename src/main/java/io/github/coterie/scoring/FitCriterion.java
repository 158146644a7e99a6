package io.github.coterie.scoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * One criterion of an ideal customer profile.
 */
public final class FitCriterion {

	private final Criterion criterion;

	private final double weight;

	private final List<String> wanted;

	private final @Nullable BigDecimal min;

	private final @Nullable BigDecimal max;

	private final Set<String> keys;

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
		this.keys = wanted.stream()
			.map(FitCriterion::key)
			.filter((key) -> !key.isEmpty())
			.collect(Collectors.toUnmodifiableSet());
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
	boolean wantsAnything() {
		return this.criterion.isRange() ? (this.min != null || this.max != null) : !this.keys.isEmpty();
	}

	boolean wants(String key) {
		return this.keys.contains(key);
	}

	Set<String> wantedKeys() {
		return this.keys;
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
