package io.github.coterie.api;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

import io.github.coterie.account.Account;
import io.github.coterie.account.Tier;
import io.github.coterie.book.Standing;
import io.github.coterie.committee.BuyingRole;
import io.github.coterie.committee.Membership;
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

	static Predicate<Standing> of(@Nullable AccountFilter filter, WantedIds wanted) {
		return (filter != null) ? filter.toPredicate(wanted) : (standing) -> true;
	}

	static AccountFilter some(@Nullable List<String> ids, @Nullable List<String> ownerIn, @Nullable List<Tier> tierIn,
			@Nullable List<String> industryIn, @Nullable List<String> countryIn) {
		return new AccountFilter(ids, null, industryIn, countryIn, ownerIn, tierIn, null, null, null, null, null, null,
				null, null);
	}

	private Predicate<Standing> toPredicate(WantedIds wanted) {
		Set<String> wantedIds = wanted.of(this.ids);
		Set<String> industries = Texts.keys(this.industryIn);
		Set<String> countries = Texts.keys(this.countryIn);
		Set<String> owners = Texts.keys(this.ownerIn);
		return (standing) -> {
			Account account = standing.account();
			return (wantedIds == null || wantedIds.contains(account.id())) && Texts.isIn(account.industry(), industries)
					&& Texts.isIn(account.country(), countries) && Texts.isIn(account.owner(), owners)
					&& (this.isTarget == null || this.isTarget == account.isTarget())
					&& (this.employees == null || this.employees.holds(account.numberOfEmployees()))
					&& (this.annualRevenue == null || this.annualRevenue.holds(account.annualRevenue()))
					&& holdsText(account) && holdsScore(standing);
		};
	}

	private boolean holdsText(Account account) {
		if (this.text == null || this.text.isBlank()) {
			return true;
		}
		String key = Texts.key(this.text);
		return Texts.key(account.name()).contains(key)
				|| (account.domain() != null && Texts.key(account.domain()).contains(key));
	}

	private boolean holdsScore(Standing standing) {
		return (this.tierIn == null || this.tierIn.contains(standing.tier()))
				&& (this.ratingIn == null || this.ratingIn.contains(standing.rating()))
				&& isAtLeast(standing.fit().score(), this.fitAtLeast)
				&& isAtLeast(standing.priority(), this.priorityAtLeast)
				&& (!Boolean.FALSE.equals(this.includeExcluded) || !standing.fit().isExcluded())
				&& (this.missingAnyOf == null || this.missingAnyOf.stream().anyMatch((role) -> lacks(standing, role)));
	}

	private static boolean lacks(Standing standing, BuyingRole role) {
		List<Membership> members = standing.defaultCommittee().committee().members();
		return members.stream().noneMatch((member) -> member.holds(role));
	}

	static boolean isAtLeast(@Nullable Double value, @Nullable Double least) {
		return least == null || (value != null && value >= least);
	}

	/**
	 * Whole numbers, both ends included.
	 *
	 * @param min the lower end
	 * @param max the upper end
	 */
	record IntRange(@Nullable Integer min, @Nullable Integer max) {

		boolean holds(@Nullable Integer value) {
			return value != null && (this.min == null || value >= this.min) && (this.max == null || value <= this.max);
		}

	}

	/**
	 * Decimal numbers, both ends included.
	 *
	 * @param min the lower end
	 * @param max the upper end
	 */
	record DecimalRange(@Nullable BigDecimal min, @Nullable BigDecimal max) {

		boolean holds(@Nullable BigDecimal value) {
			return value != null && (this.min == null || value.compareTo(this.min) >= 0)
					&& (this.max == null || value.compareTo(this.max) <= 0);
		}

	}

}
