package io.github.coterie.api;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Predicate;

import io.github.coterie.account.Tier;
import io.github.coterie.book.Line;
import io.github.coterie.book.Selection;
import io.github.coterie.committee.BuyingRole;
import io.github.coterie.engagement.Rating;
import org.jspecify.annotations.Nullable;

/**
 * Which accounts; what is null lets everything through.
 */
record AccountFilter(@Nullable List<String> ids, @Nullable String text, @Nullable List<String> industryIn,
		@Nullable List<String> countryIn, @Nullable List<String> ownerIn, @Nullable List<Tier> tierIn,
		@Nullable Boolean isTarget, @Nullable Double fitAtLeast, @Nullable Double priorityAtLeast,
		@Nullable IntRange employees, @Nullable DecimalRange annualRevenue, @Nullable List<BuyingRole> missingAnyOf,
		@Nullable List<Rating> ratingIn, @Nullable Boolean includeExcluded) {

	static @Nullable Predicate<Line> of(@Nullable AccountFilter filter, WantedIds wanted) {
		return (filter != null) ? filter.toPredicate(wanted) : null;
	}

	static AccountFilter some(@Nullable List<String> ids, @Nullable List<String> ownerIn, @Nullable List<Tier> tierIn,
			@Nullable List<String> industryIn, @Nullable List<String> countryIn) {
		return new AccountFilter(ids, null, industryIn, countryIn, ownerIn, tierIn, null, null, null, null, null, null,
				null, null);
	}

	private Predicate<Line> toPredicate(WantedIds wanted) {
		return new Selection(wanted.of(this.ids), Texts.test(this.industryIn), Texts.test(this.countryIn),
				Texts.test(this.ownerIn), (line) -> (this.isTarget == null || this.isTarget == line.isTarget())
						&& holdsScore(line) && holdsSize(line) && holdsText(line));
	}

	private boolean holdsText(Line line) {
		if (this.text == null || this.text.isBlank()) {
			return true;
		}
		String key = Texts.key(this.text);
		if (Texts.key(line.name()).contains(key)) {
			return true;
		}
		String domain = line.account().domain();
		return domain != null && Texts.key(domain).contains(key);
	}

	private boolean holdsSize(Line line) {
		return (this.employees == null || this.employees.holds(line.account().numberOfEmployees()))
				&& (this.annualRevenue == null || this.annualRevenue.holds(line.account().annualRevenue()));
	}

	private boolean holdsScore(Line line) {
		return (this.tierIn == null || this.tierIn.contains(line.tier()))
				&& (this.ratingIn == null || this.ratingIn.contains(line.rating()))
				&& isAtLeast(line.fit(), this.fitAtLeast) && isAtLeast(line.priority(), this.priorityAtLeast)
				&& (!Boolean.FALSE.equals(this.includeExcluded) || !line.isExcluded())
				&& (this.missingAnyOf == null || this.missingAnyOf.stream().anyMatch(line::lacks));
	}

	static boolean isAtLeast(@Nullable Double value, @Nullable Double least) {
		return least == null || (value != null && value >= least);
	}

	/**
	 * Whole numbers, both ends included; what counts as unknown is in no range.
	 *
	 * @param min the lower end
	 * @param max the upper end
	 */
	record IntRange(@Nullable Integer min, @Nullable Integer max) {

		boolean holds(@Nullable Integer value) {
			return value != null && value > 0 && (this.min == null || value >= this.min)
					&& (this.max == null || value <= this.max);
		}

	}

	/**
	 * Decimal numbers, both ends included; what counts as unknown is in no range.
	 *
	 * @param min the lower end
	 * @param max the upper end
	 */
	record DecimalRange(@Nullable BigDecimal min, @Nullable BigDecimal max) {

		boolean holds(@Nullable BigDecimal value) {
			return value != null && value.signum() > 0 && (this.min == null || value.compareTo(this.min) >= 0)
					&& (this.max == null || value.compareTo(this.max) <= 0);
		}

	}

}
