package io.github.coterie.graph;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class NumbersTests {

	private final Numbers numbers = new Numbers();

	@Test
	void aNumberIsNewOnce() {
		assertThat(this.numbers.take(1, 0)).isTrue();
		assertThat(this.numbers.take(1, 0)).isFalse();
		assertThat(this.numbers.take(2, 0)).isTrue();
		assertThat(this.numbers.missing()).isEmpty();
	}

	@Test
	void whatWasSkippedIsMissingUntilItComes() {
		this.numbers.take(1, 0);
		this.numbers.take(4, 0);
		assertThat(this.numbers.missing()).containsExactly(2L, 3L);
		assertThat(this.numbers.take(3, 0)).isTrue();
		assertThat(this.numbers.take(3, 0)).isFalse();
		assertThat(this.numbers.missing()).containsExactly(2L);
		assertThat(this.numbers.isMissingBefore(4)).isTrue();
		assertThat(this.numbers.isMissingBefore(2)).isFalse();
	}

	@Test
	void whatCanNotComeAnyMoreIsGivenUp() {
		this.numbers.take(1, 0);
		this.numbers.take(3, 0);
		this.numbers.take(5, Duration.ofMinutes(2).toNanos());
		this.numbers.giveUp(Numbers.MISSED_FOR.toNanos());
		assertThat(this.numbers.missing()).containsExactly(2L, 4L);
		this.numbers.giveUp(Numbers.MISSED_FOR.toNanos() + 1);
		assertThat(this.numbers.missing()).containsExactly(4L);
	}

	@Test
	void someBeforeTheFirstMayBeUnderWay() {
		this.numbers.take(5000, 0);
		assertThat(this.numbers.missing()).hasSize(100).contains(4999L, 4900L);
		assertThat(new Numbers().take(3, 0)).isTrue();
	}

}
