package io.github.coterie.gap;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class SeverityTests {

	@ParameterizedTest
	@CsvSource(textBlock = """
			# kind, weight, overdue, fit, severity
			1.0,    1,      1,       90,  96
			0.75,   1,      1,       90,  72
			0.8,    0.4,    0,       60,  22
			1.0,    0,      1,       100, 40
			1.0,    1,      0,       100, 50
			1.0,    1,      1,       0,   60
			1.0,    1,      1,       ,    80
			1.0,    1,      1,       50,  80
			0,      1,      1,       100, 0
			""")
	void severityIsTheProductOfItsParts(double kind, double weight, double overdue, @Nullable Double fit,
			int severity) {
		assertThat(Severity.of(kind, weight, overdue, fit)).isEqualTo(severity);
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			# kind, weight, overdue, fit,   exact
			1.0,    1,      1,       41.25, 77
			1.0,    1,      1,       41.24, 76
			1.0,    0.125,  1,       100,   48
			0.85,   0.5,    1,       100,   60
			0.6,    0.375,  1,       100,   38
			0.35,   1,      1,       100,   35
			0.345,  1,      1,       100,   35
			""")
	void aHalfIsRoundedUp(double kind, double weight, double overdue, double fit, int severity) {
		assertThat(Severity.of(kind, weight, overdue, fit)).isEqualTo(severity);
	}

	@Test
	void severityIsAtMostAHundred() {
		assertThat(Severity.of(1, 1, 1, 100.0)).isEqualTo(100);
		assertThat(Severity.of(2, 1, 1, 100.0)).isEqualTo(100);
	}

	@ParameterizedTest
	@CsvSource({ "100, CRITICAL", "75, CRITICAL", "74, HIGH", "55, HIGH", "54, MEDIUM", "30, MEDIUM", "29, LOW",
			"0, LOW" })
	void aSeverityIsALevelInOneWord(int severity, GapLevel expected) {
		assertThat(GapLevel.of(severity)).isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource({ "ROLE_MISSING, 1.0", "NO_POWER, 0.95", "SINGLE_THREADED, 0.9", "DETRACTOR, 0.85", "NEVER_TOUCHED, 0.8",
			"GONE_QUIET, 0.75", "GHOSTED, 0.7", "CONTACT_LEFT, 0.7", "ROLE_UNDERFILLED, 0.6", "UNREACHABLE, 0.4" })
	void eachKindHasItsFactor(GapKind kind, double factor) {
		assertThat(kind.factor()).isEqualTo(factor);
	}

	@ParameterizedTest
	@CsvSource({ "ROLE_MISSING, SEAT, true", "NO_POWER, DECIDER, false", "SINGLE_THREADED, SECOND_CONTACT, false",
			"DETRACTOR, MEMBER, false", "NEVER_TOUCHED, MEMBER, false", "GONE_QUIET, MEMBER, false",
			"GHOSTED, MEMBER, false", "CONTACT_LEFT, SUCCESSOR, false", "ROLE_UNDERFILLED, SEAT, true",
			"UNREACHABLE, MEMBER, false" })
	void eachKindSaysWhomToApproach(GapKind kind, Approach approach, boolean seat) {
		assertThat(kind.approach()).isEqualTo(approach);
		assertThat(kind.isSeat()).isEqualTo(seat);
	}

	@Test
	void theTablesAboveAreComplete() {
		assertThat(GapKind.values()).hasSize(10);
	}

}
