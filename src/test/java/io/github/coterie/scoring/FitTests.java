package io.github.coterie.scoring;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

import io.github.coterie.account.Account;
import io.github.coterie.account.AccountFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class FitTests {

	@ParameterizedTest
	@CsvSource(textBlock = """
			# industry,           employees, revenue,   fit,               confidence
			Software,             200,       10000000,  100,               1
			Financial Services,   50,        1000000,   100,               1
			Manufacturing,        1000,      100000000, 100,               1
			' healthcare ',       200,       10000000,  100,               1
			Retail,               200,       10000000,  62.5,              1
			Software,             25,        10000000,  84.375,            1
			Software,             2000,      500000,    68.75,             1
			Retail,               4000,      1,         0,                 1
			Software,             ,          ,          100,               0.375
			Retail,               ,          ,          0,                 0.375
			Retail,               200,       ,          45.45454545454545, 0.6875
			,                     200,       200000000, 75,                0.625
			Software,             0,         -1,        100,               0.375
			' ',                  ,          10000000,  100,               0.3125
			""")
	void theFitIsWhatIsKnownByItsWeight(@Nullable String industry, @Nullable Integer employees,
			@Nullable String revenue, double score, double confidence) {
		Fit fit = Fit.of(AccountFixture.account("a1").industry(industry).employees(employees).revenue(revenue).build(),
				ScoringModel.DEFAULT);
		assertThat(fit.score()).isCloseTo(score, within(1e-9));
		assertThat(fit.confidence()).isCloseTo(confidence, within(1e-9));
	}

	@Test
	void allFiveCriteriaWeighWhatTheTableSays() {
		ScoringModel model = model(wanted(Criterion.INDUSTRY, 30, "Software"), range(Criterion.EMPLOYEES, 25, 50, 1000),
				range(Criterion.REVENUE, 25, 1_000_000, 100_000_000),
				wanted(Criterion.TECHNOLOGY, 10, "Kafka", "Neo4j"), wanted(Criterion.COUNTRY, 10, "DE"));
		Account account = AccountFixture.account("a1")
			.industry("Software")
			.employees(25)
			.revenue("100")
			.technologies("neo4j", "Oracle")
			.country("FR")
			.build();
		Fit fit = Fit.of(account, model);
		assertThat(fit.score()).isCloseTo(30 + 12.5 + 0 + 5 + 0, within(1e-9));
		assertThat(fit.confidence()).isEqualTo(1);
		assertThat(Fit.factors(account, model)).extracting(ScoreFactor::points)
			.containsExactly(30.0, 12.5, 0.0, 5.0, 0.0);
	}

	@Test
	void withNothingKnownThereIsNoFit() {
		Fit fit = Fit.of(AccountFixture.account("a1").build(), ScoringModel.DEFAULT);
		assertThat(fit.score()).isNull();
		assertThat(fit.confidence()).isZero();
		assertThat(fit.band()).isNull();
	}

	@Test
	void aModelThatWantsNothingGivesNoFit() {
		Fit fit = Fit.of(AccountFixture.ideal("a1").build(), model(wanted(Criterion.COUNTRY, 10)));
		assertThat(fit.score()).isNull();
		assertThat(fit.confidence()).isZero();
	}

	@Test
	void aCriterionThatWantsNothingIsNoPartOfTheModel() {
		Account account = AccountFixture.ideal("a1").country("DE").technologies("Kafka").build();
		assertThat(Fit.of(account, ScoringModel.DEFAULT).confidence()).isEqualTo(1);
		assertThat(Fit.factors(account, ScoringModel.DEFAULT)).extracting(ScoreFactor::criterion)
			.containsExactly(Criterion.INDUSTRY, Criterion.EMPLOYEES, Criterion.REVENUE);
	}

	@Test
	void whatIsUnknownGivesNoPointsAndSaysSo() {
		List<ScoreFactor> factors = Fit.factors(AccountFixture.account("a1").industry("Software").build(),
				ScoringModel.DEFAULT);
		assertThat(factors).extracting(ScoreFactor::points).containsExactly(100.0, 0.0, 0.0);
		assertThat(factors.getFirst().explanation()).isEqualTo("Software is one of the wanted industries");
		assertThat(factors.getLast()).satisfies((factor) -> {
			assertThat(factor.value()).isNull();
			assertThat(factor.match()).isNull();
			assertThat(factor.explanation()).contains("Not known");
		});
	}

	@Test
	void blankTechnologiesAreUnknownToTheFitAndToItsFactorsAlike() {
		ScoringModel model = model(wanted(Criterion.TECHNOLOGY, 10, "Kafka"), wanted(Criterion.COUNTRY, 10, "DE"));
		Account account = AccountFixture.account("a1").country("DE").technologies(" ").build();
		assertThat(Fit.factors(account, model).getFirst().match()).isNull();
		assertThat(Fit.of(account, model).confidence()).isCloseTo(0.5, within(1e-9));
		assertThat(Fit.of(account, model).score()).isCloseTo(100, within(1e-9));
	}

	@Test
	void anExcludedAccountKeepsItsFit() {
		Fit fit = Fit.of(AccountFixture.ideal("a1").excluded("Competitor").build(), ScoringModel.DEFAULT);
		assertThat(fit.score()).isEqualTo(100);
		assertThat(fit.isExcluded()).isTrue();
		assertThat(fit.exclusion()).isEqualTo("Competitor");
	}

	@ParameterizedTest
	@CsvSource({ "100, STRONG", "81, STRONG", "80.99, MODERATE", "50, MODERATE", "49.99, WEAK", "0, WEAK" })
	void aFitIsABandInOneWord(double fit, FitBand expected) {
		assertThat(FitBand.of(fit)).isEqualTo(expected);
		assertThat(new Fit(fit, 1, null).band()).isEqualTo(expected);
	}

	static ScoringModel model(FitCriterion... criteria) {
		return new ScoringModel(2, "Model", Instant.EPOCH, Arrays.asList(criteria), PriorityWeights.DEFAULT, 30,
				List.of(), List.of());
	}

	static FitCriterion wanted(Criterion criterion, double weight, String... values) {
		return new FitCriterion(criterion, weight, List.of(values), null, null);
	}

	static FitCriterion range(Criterion criterion, double weight, long min, long max) {
		return new FitCriterion(criterion, weight, List.of(), BigDecimal.valueOf(min), BigDecimal.valueOf(max));
	}

}
