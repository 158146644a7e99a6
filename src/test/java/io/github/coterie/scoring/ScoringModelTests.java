package io.github.coterie.scoring;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

import io.github.coterie.account.AccountFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class ScoringModelTests {

	@Test
	void theDefaultModelLooksAtWhatTheTableSays() {
		ScoringModel model = ScoringModel.DEFAULT;
		assertThat(model.criteria()).extracting(FitCriterion::criterion)
			.containsExactly(Criterion.INDUSTRY, Criterion.EMPLOYEES, Criterion.REVENUE, Criterion.TECHNOLOGY,
					Criterion.COUNTRY);
		assertThat(model.criteria()).extracting(FitCriterion::weight).containsExactly(30.0, 25.0, 25.0, 10.0, 10.0);
		assertThat(model.criteria().get(0).wanted()).containsExactly("Software", "Financial Services", "Manufacturing",
				"Healthcare");
		assertThat(model.criteria().get(1).min()).isEqualTo(BigDecimal.valueOf(50));
		assertThat(model.criteria().get(1).max()).isEqualTo(BigDecimal.valueOf(1000));
		assertThat(model.criteria().get(2).min()).isEqualTo(BigDecimal.valueOf(1_000_000));
		assertThat(model.criteria().get(2).max()).isEqualTo(BigDecimal.valueOf(100_000_000));
		assertThat(model.priorityWeights()).isEqualTo(new PriorityWeights(0.40, 0.25, 0.20, 0.15));
		assertThat(model.decay().halfLifeDays()).isEqualTo(30);
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			Competitor, Gambling, KP, Competitor
			' ',        Software, DE,
			,           Software, DE,
			,           ,         ,
			,           ' ',      '',
			,           ' GAMBLING ', DE, The model excludes the industry  GAMBLING
			,           Software, kp, The model excludes the country kp
			,           gambling, kp, The model excludes the industry gambling
			""")
	void anAccountIsExcludedForTheFirstReasonThatHits(@Nullable String reason, @Nullable String industry,
			@Nullable String country, @Nullable String expected) {
		ScoringModel model = model(2, "Model", List.of("Gambling", " "), List.of("KP"));
		AccountFixture account = AccountFixture.account("a1").industry(industry).country(country);
		if (reason != null) {
			account.excluded(reason);
		}
		String exclusion = model.exclusion(account.build());
		assertThat((exclusion != null) ? exclusion.strip() : null).isEqualTo(expected);
	}

	@Test
	void modelsOfTheSameNameAndRulesAreTheSameWhateverTheirVersion() {
		ScoringModel model = model(2, "Model", List.of("Gambling"), List.of());
		assertThat(model.sameRulesAs(model(3, "Model", List.of("Gambling"), List.of()))).isTrue();
		assertThat(model.sameRulesAs(model(2, "Other", List.of("Gambling"), List.of()))).isFalse();
		assertThat(model.sameRulesAs(model(2, "Model", List.of(), List.of()))).isFalse();
		assertThat(model.sameRulesAs(model(2, "Model", List.of("Gambling"), List.of("KP")))).isFalse();
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			# fit, intent, engagement, severity, priority
			100, 100, 100, 100, 100
			0,   0,   0,   0,   0
			100, 0,   0,   0,   40
			0,   100, 0,   0,   25
			0,   0,   100, 0,   20
			0,   0,   0,   100, 15
			90,  60,  35,  96,  72.4
			90,  ,    35,  96,  76.53333333333333
			,    60,  35,  96,  60.666666666666664
			,    ,    35,  96,  61.142857142857146
			,    ,    0,   0,   0
			""")
	void priorityIsTheWeighedMeanOfWhatIsKnown(@Nullable Double fit, @Nullable Double intent, double engagement,
			int severity, double expected) {
		assertThat(PriorityWeights.DEFAULT.priority(orNone(fit), orNone(intent), engagement, severity))
			.isCloseTo(expected, within(1e-9));
	}

	private static double orNone(@Nullable Double value) {
		return (value != null) ? value : Double.NaN;
	}

	@Test
	void withNoWeightOnWhatIsKnownThereIsNoPriority() {
		assertThat(new PriorityWeights(1, 1, 0, 0).priority(Double.NaN, Double.NaN, 50, 50)).isNaN();
	}

	private static ScoringModel model(int version, String name, List<String> industries, List<String> countries) {
		return new ScoringModel(version, name, Instant.ofEpochSecond(version), ScoringModel.DEFAULT.criteria(),
				PriorityWeights.DEFAULT, 30, industries, countries);
	}

}
