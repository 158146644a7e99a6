package io.github.coterie.account;

import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class CodePointsTests {

	@ParameterizedTest
	@MethodSource
	void theFirstComesBeforeTheSecond(String first, String second) {
		assertThat(CodePoints.compare(first, second)).isNegative();
		assertThat(CodePoints.compare(second, first)).isPositive();
	}

	static Stream<Arguments> theFirstComesBeforeTheSecond() {
		return Stream.of(Arguments.of("a", "b"), Arguments.of("Z", "a"), Arguments.of("", "a"), Arguments.of("a", "aa"),
				Arguments.of("z", "\u00e4"), Arguments.of("\uFF21", "\uD83D\uDE00"),
				Arguments.of("x\uFFFDz", "x\uD800\uDC00a"), Arguments.of("\uD7FF", "\uD800\uDC00"),
				Arguments.of("\uD83D\uDE00", "\uD83D\uDE01"), Arguments.of("\uD83D\uDE00", "\uD83D\uDE00a"));
	}

	@Test
	void equalTextsAreEqual() {
		assertThat(CodePoints.compare("a\uD83D\uDE00", "a\uD83D\uDE00")).isZero();
	}

}
