package io.github.coterie.engagement;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class RatingTests {

	@ParameterizedTest
	@CsvSource(textBlock = """
			0,     COLD
			19.99, COLD
			20,    WARM
			49.99, WARM
			50,    HOT
			79.99, HOT
			80,    SUPER_HOT
			100,   SUPER_HOT
			""")
	void anAccountIsAsWarmAsItIsEngaged(double engagement, Rating expected) {
		assertThat(Rating.of(engagement)).isEqualTo(expected);
	}

}
