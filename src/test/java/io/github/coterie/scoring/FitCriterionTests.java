package io.github.coterie.scoring;

import java.math.BigDecimal;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class FitCriterionTests {

	@ParameterizedTest
	@CsvSource(textBlock = """
			50,    1
			1000,  1
			200,   1
			25,    0.5
			2000,  0.5
			12.5,  0
			12,    0
			4000,  0
			1,     0
			1e9,   0
			13,    0.0282918
			3999,  0.0001803
			49,    0.9854268
			1001,  0.9992790
			""")
	void outsideTheRangeTheMatchFallsOnALogScale(double value, double expected) {
		assertThat(range("50", "1000").matchesRange(value)).isCloseTo(expected, within(1e-7));
	}

	@ParameterizedTest
	@CsvSource({ "0", "-1", "-0.0" })
	void nothingAndLessIsUnknown(double value) {
		assertThat(range("50", "1000").matchesRange(value)).isNull();
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			50,     , 1e12, 1
			50,     , 25,   0.5
			  , 1000, 1e-3, 1
			  , 1000, 2000, 0.5
			""")
	void aRangeMayBeOpenAtOneEnd(@Nullable String min, @Nullable String max, double value, double expected) {
		assertThat(range(min, max).matchesRange(value)).isCloseTo(expected, within(1e-12));
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			Software,     1
			software,     1
			' SOFTWARE ', 1
			Health care,  1
			Soft ware,    0
			Hardware,     0
			""")
	void aValueIsComparedWithoutCaseAndOuterSpace(String value, double expected) {
		assertThat(wanted(Criterion.INDUSTRY, "Software", " health CARE").matchesValue(value)).isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource({ "''", "' '", "," })
	void aBlankValueIsUnknown(@Nullable String value) {
		assertThat(wanted(Criterion.INDUSTRY, "Software").matchesValue(value)).isNull();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			a                 | x           | 0
			a                 | a           | 1
			a,b,c             | A           | 0.3333333333333333
			a,b,c             | c,b,a,z     | 1
			a,b,c,d,e         | a,b,c,d     | 0.8
			a,b,c,d,e,f,g     | a,b,c,d     | 0.8
			a,b,c,d,e,f,g     | a,b,c,d,e   | 1
			a,b,c,d,e,f,g     | a,b,c,d,e,f | 1
			a,b               | a,A,a       | 0.5
			a,A,b             | b           | 0.5
			""")
	void fiveOfTheWantedTechnologiesOrAllAreEnough(String wanted, String used, double expected) {
		assertThat(wanted(Criterion.TECHNOLOGY, wanted.split(",")).matchesSome(List.of(used.split(","))))
			.isCloseTo(expected, within(1e-12));
	}

	@Test
	void noTechnologyIsUnknown() {
		assertThat(wanted(Criterion.TECHNOLOGY, "a").matchesSome(List.of())).isNull();
	}

	@Test
	void aCriterionThatWantsNothingSaysSo() {
		assertThat(range(null, null).wantsAnything()).isFalse();
		assertThat(range("1", null).wantsAnything()).isTrue();
		assertThat(range(null, "1").wantsAnything()).isTrue();
		assertThat(wanted(Criterion.COUNTRY).wantsAnything()).isFalse();
		assertThat(wanted(Criterion.COUNTRY, " ").wantsAnything()).isFalse();
		assertThat(wanted(Criterion.COUNTRY, "DE").wantsAnything()).isTrue();
	}

	@Test
	void equalNumbersWrittenDifferentlyAreTheSameRange() {
		assertThat(range("50", "1000")).isEqualTo(range("50.0", "1000.00")).hasSameHashCodeAs(range("50.0", "1000.00"));
		assertThat(range("50", "1000")).isNotEqualTo(range("50", "1001"))
			.isNotEqualTo(range("51", "1000"))
			.isNotEqualTo(range(null, "1000"));
	}

	private static FitCriterion range(@Nullable String min, @Nullable String max) {
		return new FitCriterion(Criterion.EMPLOYEES, 25, List.of(), (min != null) ? new BigDecimal(min) : null,
				(max != null) ? new BigDecimal(max) : null);
	}

	private static FitCriterion wanted(Criterion criterion, String... values) {
		return new FitCriterion(criterion, 10, List.of(values), null, null);
	}

}
