package io.github.coterie.scoring;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.stream.Collectors;

import io.github.coterie.account.Account;
import org.jspecify.annotations.Nullable;

/**
 * What an ideal customer profile looks at.
 */
public enum Criterion {

	INDUSTRY {
		@Override
		@Nullable String value(Account account) {
			return known(account.industry());
		}

		@Override
		@Nullable Double match(Account account, FitCriterion wish) {
			return wish.matchesValue(account.industry());
		}

		@Override
		String explain(String value, double match, FitCriterion wish) {
			return "%s is %s the wanted industries".formatted(value.strip(), (match > 0) ? "one of" : "not among");
		}
	},

	EMPLOYEES {
		@Override
		@Nullable String value(Account account) {
			Integer employees = account.numberOfEmployees();
			return (employees != null && employees > 0) ? employees.toString() : null;
		}

		@Override
		@Nullable Double match(Account account, FitCriterion wish) {
			Integer employees = account.numberOfEmployees();
			return (employees != null) ? wish.matchesRange(employees) : null;
		}

		@Override
		String explain(String value, double match, FitCriterion wish) {
			return "%s employees are %s".formatted(number(new BigDecimal(value)), place(match, wish));
		}
	},

	REVENUE {
		@Override
		@Nullable String value(Account account) {
			BigDecimal revenue = account.annualRevenue();
			return (revenue != null && revenue.signum() > 0) ? revenue.toPlainString() : null;
		}

		@Override
		@Nullable Double match(Account account, FitCriterion wish) {
			BigDecimal revenue = account.annualRevenue();
			return (revenue != null) ? wish.matchesRange(revenue.doubleValue()) : null;
		}

		@Override
		String explain(String value, double match, FitCriterion wish) {
			return "A revenue of %s is %s".formatted(number(new BigDecimal(value)), place(match, wish));
		}
	},

	TECHNOLOGY {
		@Override
		@Nullable String value(Account account) {
			return known(account.technologies()
				.stream()
				.filter((name) -> !name.isBlank())
				.collect(Collectors.joining(", ")));
		}

		@Override
		@Nullable Double match(Account account, FitCriterion wish) {
			return wish.matchesSome(account.technologies());
		}

		@Override
		String explain(String value, double match, FitCriterion wish) {
			return "%.0f %% of the technologies that are enough are in use".formatted(100 * match);
		}
	},

	COUNTRY {
		@Override
		@Nullable String value(Account account) {
			return known(account.country());
		}

		@Override
		@Nullable Double match(Account account, FitCriterion wish) {
			return wish.matchesValue(account.country());
		}

		@Override
		String explain(String value, double match, FitCriterion wish) {
			return "%s is %s the wanted countries".formatted(value.strip(), (match > 0) ? "one of" : "not among");
		}
	};

	/**
	 * What an account has; null when unknown.
	 */
	abstract @Nullable String value(Account account);

	/**
	 * How well that matches, 0 to 1; null when unknown.
	 */
	abstract @Nullable Double match(Account account, FitCriterion wish);

	abstract String explain(String value, double match, FitCriterion wish);

	boolean isRange() {
		return this == EMPLOYEES || this == REVENUE;
	}

	private static @Nullable String known(@Nullable String value) {
		return (value != null && !value.isBlank()) ? value : null;
	}

	private static String place(double match, FitCriterion wish) {
		String place = (match == 1) ? "inside" : ((match > 0) ? "near" : "far from");
		return "%s the wanted range %s to %s".formatted(place, number(wish.min()), number(wish.max()));
	}

	private static String number(@Nullable BigDecimal value) {
		return (value != null) ? String.format(Locale.ROOT, "%,.0f", value) : "any";
	}

}
