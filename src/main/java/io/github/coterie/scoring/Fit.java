package io.github.coterie.scoring;

import java.util.List;

import io.github.coterie.account.Account;
import org.jspecify.annotations.Nullable;

/**
 * How well an account fits the ideal customer profile.
 *
 * @param score 0 to 100, null when no criterion is known
 * @param confidence 0 to 1: how much of the profile's weight is known
 * @param exclusion why the account must not be sold to, or null
 */
public record Fit(@Nullable Double score, double confidence, @Nullable String exclusion) {

	public static Fit of(Account account, ScoringModel model) {
		FitSum sum = new FitSum();
		for (FitCriterion wish : model.criteria()) {
			if (wish.wantsAnything()) {
				Double match = wish.criterion().match(account, wish);
				sum.add(wish.weight(), (match != null) ? match : Double.NaN);
			}
		}
		double score = sum.score();
		return new Fit(Double.isNaN(score) ? null : score, sum.confidence(), model.exclusion(account));
	}

	/**
	 * What the fit is made of, a factor for each criterion that wants anything.
	 */
	public static List<ScoreFactor> factors(Account account, ScoringModel model) {
		List<FitCriterion> wishes = model.criteria().stream().filter(FitCriterion::wantsAnything).toList();
		double known = wishes.stream()
			.filter((wish) -> wish.criterion().match(account, wish) != null)
			.mapToDouble(FitCriterion::weight)
			.sum();
		return wishes.stream().map((wish) -> factor(account, wish, known)).toList();
	}

	public boolean isExcluded() {
		return this.exclusion != null;
	}

	public @Nullable FitBand band() {
		return FitBand.of(this.score);
	}

	private static ScoreFactor factor(Account account, FitCriterion wish, double known) {
		Criterion criterion = wish.criterion();
		String value = criterion.value(account);
		Double match = criterion.match(account, wish);
		if (value == null || match == null) {
			return new ScoreFactor(criterion, null, null, wish.weight(), 0, "Not known, so left out of the score");
		}
		double points = (known > 0) ? 100 * wish.weight() * match / known : 0;
		return new ScoreFactor(criterion, value, match, wish.weight(), points, criterion.explain(value, match, wish));
	}

}
