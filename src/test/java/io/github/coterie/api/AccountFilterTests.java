package io.github.coterie.api;

import java.math.BigDecimal;

import io.github.coterie.api.AccountFilter.DecimalRange;
import io.github.coterie.api.AccountFilter.IntRange;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AccountFilterTests {

	@Test
	void aSizeOfZeroOrLessIsNotKnownAndInNoRange() {
		assertThat(new IntRange(null, 50).holds(0)).isFalse();
		assertThat(new IntRange(-10, null).holds(-5)).isFalse();
		assertThat(new IntRange(null, 50).holds(1)).isTrue();
		assertThat(new DecimalRange(null, BigDecimal.TEN).holds(new BigDecimal("0.00"))).isFalse();
		assertThat(new DecimalRange(null, BigDecimal.TEN).holds(new BigDecimal("0.01"))).isTrue();
	}

}
