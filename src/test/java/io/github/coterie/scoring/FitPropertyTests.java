package io.github.coterie.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import io.github.coterie.account.Account;
import io.github.coterie.account.AccountFixture;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import org.jspecify.annotations.Nullable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class FitPropertyTests {

	private static final List<String> WORDS = List.of("Software", "software ", "Retail", "DE", "FR", "Kafka", "Neo4j");

	@Property
	void thePointsOfTheFactorsAddUpToTheFit(@ForAll("accounts") Account account, @ForAll("models") ScoringModel model) {
		Fit fit = Fit.of(account, model);
		List<ScoreFactor> factors = Fit.factors(account, model);
		double points = factors.stream().mapToDouble(ScoreFactor::points).sum();
		assertThat(points).isCloseTo((fit.score() != null) ? fit.score() : 0, within(1e-9));
		double known = factors.stream()
			.filter((factor) -> factor.match() != null)
			.mapToDouble(ScoreFactor::weight)
			.sum();
		double all = factors.stream().mapToDouble(ScoreFactor::weight).sum();
		assertThat(fit.confidence()).isCloseTo((all > 0) ? known / all : 0, within(1e-9));
	}

	@Property
	void aFitLiesBetweenZeroAndAHundredOrIsUnknown(@ForAll("accounts") Account account,
			@ForAll("models") ScoringModel model) {
		Fit fit = Fit.of(account, model);
		assertThat(fit.confidence()).isBetween(0.0, 1.0);
		if (fit.confidence() == 0) {
			assertThat(fit.score()).isNull();
		}
		else {
			assertThat(fit.score()).isBetween(0.0, 100 + 1e-9);
		}
	}

	@Property
	void theMatchOfARangeNeverRisesAwayFromIt(@ForAll @DoubleRange(min = 0.01, max = 1e6) double one,
			@ForAll @DoubleRange(min = 0.01, max = 1e6) double other) {
		FitCriterion range = FitTests.range(Criterion.EMPLOYEES, 25, 50, 1000);
		double low = Math.min(one, other);
		double high = Math.max(one, other);
		if (high <= 1000) {
			assertThat(range.matchesRange(low)).isLessThanOrEqualTo(range.matchesRange(high));
		}
		if (low >= 50) {
			assertThat(range.matchesRange(low)).isGreaterThanOrEqualTo(range.matchesRange(high));
		}
		assertThat(range.matchesRange(one)).isBetween(0.0, 1.0);
	}

	@Provide
	Arbitrary<Account> accounts() {
		return Arbitraries.longs().map(Random::new).map((random) -> {
			AccountFixture account = AccountFixture.account("a1").industry(word(random)).country(word(random));
			if (random.nextBoolean()) {
				account.employees(random.nextInt(-10, 5000));
			}
			if (random.nextBoolean()) {
				account.revenue(String.valueOf(random.nextLong(-10, 500_000_000)));
			}
			return account
				.technologies(Stream.generate(() -> WORDS.get(random.nextInt(WORDS.size())))
					.limit(random.nextInt(4))
					.toArray(String[]::new))
				.build();
		}).withoutEdgeCases();
	}

	@Provide
	Arbitrary<ScoringModel> models() {
		return Arbitraries.longs().map(Random::new).map((random) -> {
			List<FitCriterion> criteria = new ArrayList<>();
			for (Criterion criterion : Criterion.values()) {
				double weight = random.nextInt(5) * 10;
				long min = random.nextLong(1, 2000);
				if (random.nextInt(4) > 0) {
					criteria.add(criterion.isRange() ? FitTests.range(criterion, weight, min, min * 100)
							: FitTests.wanted(criterion, weight,
									WORDS.subList(0, random.nextInt(WORDS.size())).toArray(String[]::new)));
				}
			}
			return FitTests.model(criteria.toArray(FitCriterion[]::new));
		}).withoutEdgeCases();
	}

	private static @Nullable String word(Random random) {
		return (random.nextInt(4) == 0) ? null : WORDS.get(random.nextInt(WORDS.size()));
	}

}
