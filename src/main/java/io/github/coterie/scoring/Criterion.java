package io.github.coterie.scoring;

import java.math.BigDecimal;
import java.util.Locale;

import io.github.coterie.account.Account;
import org.jspecify.annotations.Nullable;

/**
 * What an ideal customer profile looks at.
 */
public enum Criterion {

	INDUSTRY {
		@Override
		Sight look(Account account, FitCriterion wish) {
			return inSet(account.industry(), wish, "industries");
		}
	},

	EMPLOYEES {
		@Override
		Sight look(Account account, FitCriterion wish) {
			Integer employees = account.numberOfEmployees();
			return inRange((employees != null) ? BigDecimal.valueOf(employees) : null, wish, "employees");
		}
	},

	REVENUE {
		@Override
		Sight look(Account account, FitCriterion wish) {
			return inRange(account.annualRevenue(), wish, "revenue");
		}
	},

	TECHNOLOGY {
		@Override
		Sight look(Account account, FitCriterion wish) {
			if (account.technologies().isEmpty()) {
				return Sight.unknown("technologies");
			}
			long matches = account.technologies()
				.stream()
				.map(FitCriterion::key)
				.distinct()
				.filter(wish::wants)
				.count();
			int enough = Math.min(5, wish.wantedKeys().size());
			return new Sight(String.join(", ", account.technologies()), Math.min(1, matches / (double) enough),
					"%d of %d wanted technologies in use".formatted(matches, enough));
		}
	},

	COUNTRY {
		@Override
		Sight look(Account account, FitCriterion wish) {
			return inSet(account.country(), wish, "countries");
		}
	};

	/**
	 * What the criterion sees in an account.
	 */
	abstract Sight look(Account account, FitCriterion wish);

	boolean isRange() {
		return this == EMPLOYEES || this == REVENUE;
	}

	private static Sight inSet(@Nullable String value, FitCriterion wish, String what) {
		if (value == null || value.isBlank()) {
			return Sight.unknown(what);
		}
		boolean wanted = wish.wants(FitCriterion.key(value));
		return new Sight(value, wanted ? 1.0 : 0.0,
				"%s is %s the wanted %s".formatted(value.strip(), wanted ? "one of" : "not among", what));
	}

	private static Sight inRange(@Nullable BigDecimal value, FitCriterion wish, String what) {
		if (value == null || value.signum() <= 0) {
			return Sight.unknown(what);
		}
		double match = FitRange.match(value.doubleValue(), wish.min(), wish.max());
		String place = (match == 1) ? "inside" : ((match > 0) ? "near" : "far from");
		return new Sight(value.toPlainString(), match, "%s %s is %s the wanted range %s to %s".formatted(number(value),
				what, place, number(wish.min()), number(wish.max())));
	}

	private static String number(@Nullable BigDecimal value) {
		return (value != null) ? String.format(Locale.ROOT, "%,.0f", value) : "any";
	}

	/**
	 * What was seen.
	 *
	 * @param value the account's value, null when unknown
	 * @param match 0 to 1, null when unknown
	 * @param explanation in words
	 */
	record Sight(@Nullable String value, @Nullable Double match, String explanation) {

		static Sight unknown(String what) {
			return new Sight(null, null, "Not known: " + what + "; left out of the score");
		}

	}

}
