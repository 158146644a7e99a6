package io.github.coterie.engagement;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class DecayTests {

	@ParameterizedTest
	@CsvSource(textBlock = """
			30, PT0S,    1
			30, P15D,    0.7071067811865476
			30, P30D,    0.5
			30, P60D,    0.25
			30, PT12H,   0.9885140203528962
			7,  P7D,     0.5
			30, P73000D, 0
			""")
	void weightFadesByHalfInEachHalfLife(double halfLife, Duration age, double expected) {
		assertThat(new Decay(halfLife).left(0, age.toMillis())).isCloseTo(expected, within(1e-12));
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			0,     0
			100,   39.346934028736658
			200,   63.212055882855768
			1000,  99.326205300091453
			1e9,   100
			1e-12, 5e-13
			""")
	void rawEngagementSaturatesAtAHundred(double raw, double expected) {
		assertThat(Decay.score(raw)).isCloseTo(expected, within(1e-15 + 1e-12 * expected));
	}

	@Test
	void theDefaultHalfLifeIsThirtyDays() {
		assertThat(Decay.DEFAULT.halfLifeDays()).isEqualTo(30);
	}

}
