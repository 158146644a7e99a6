package io.github.coterie.scoring;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

import io.github.coterie.account.Account;
import io.github.coterie.engagement.Decay;
import org.jspecify.annotations.Nullable;

/**
 * The ideal customer profile and all weights; versioned, one is live.
 *
 * @param version counts up from 1
 * @param name in the caller's words
 * @param savedAt when it was saved
 * @param criteria what is looked at; at most one of each kind
 * @param priorityWeights how the parts of a priority are mixed
 * @param halfLifeDays in which a touchpoint loses half of its weight
 * @param excludedIndustries industries that must not be sold to
 * @param excludedCountries countries that must not be sold to
 */
public record ScoringModel(int version, String name, Instant savedAt, List<FitCriterion> criteria,
		PriorityWeights priorityWeights, double halfLifeDays, List<String> excludedIndustries,
		List<String> excludedCountries) {

	/**
	 * The model before anybody saved one.
	 */
	public static final ScoringModel DEFAULT = new ScoringModel(1, "Default", Instant.EPOCH, List.of(
			new FitCriterion(Criterion.INDUSTRY, 30,
					List.of("Software", "Financial Services", "Manufacturing", "Healthcare"), null, null),
			new FitCriterion(Criterion.EMPLOYEES, 25, List.of(), BigDecimal.valueOf(50), BigDecimal.valueOf(1000)),
			new FitCriterion(Criterion.REVENUE, 25, List.of(), BigDecimal.valueOf(1_000_000),
					BigDecimal.valueOf(100_000_000)),
			new FitCriterion(Criterion.TECHNOLOGY, 10, List.of(), null, null),
			new FitCriterion(Criterion.COUNTRY, 10, List.of(), null, null)), PriorityWeights.DEFAULT,
			Decay.DEFAULT.halfLifeDays(), List.of(), List.of());

	public ScoringModel {
		criteria = List.copyOf(criteria);
		excludedIndustries = List.copyOf(excludedIndustries);
		excludedCountries = List.copyOf(excludedCountries);
	}

	public Decay decay() {
		return new Decay(this.halfLifeDays);
	}

	/**
	 * Whether another model says the same under the same name, whatever its version.
	 */
	public boolean sameRulesAs(ScoringModel other) {
		return new ScoringModel(other.version, this.name, other.savedAt, this.criteria, this.priorityWeights,
				this.halfLifeDays, this.excludedIndustries, this.excludedCountries)
			.equals(other);
	}

	/**
	 * Why an account must not be sold to.
	 * @return the reason in words, or null when nothing excludes it
	 */
	public @Nullable String exclusion(Account account) {
		if (account.exclusionReason() != null && !account.exclusionReason().isBlank()) {
			return account.exclusionReason();
		}
		if (excludesIndustry(account.industry())) {
			return "The model excludes the industry " + account.industry();
		}
		if (excludesCountry(account.country())) {
			return "The model excludes the country " + account.country();
		}
		return null;
	}

	public boolean excludesIndustry(@Nullable String industry) {
		return contains(this.excludedIndustries, industry);
	}

	public boolean excludesCountry(@Nullable String country) {
		return contains(this.excludedCountries, country);
	}

	private static boolean contains(List<String> excluded, @Nullable String value) {
		return value != null && !value.isBlank()
				&& excluded.stream().map(FitCriterion::key).anyMatch(FitCriterion.key(value)::equals);
	}

}
