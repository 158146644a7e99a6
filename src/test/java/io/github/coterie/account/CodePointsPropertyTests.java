package io.github.coterie.account;

import java.util.Arrays;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import static org.assertj.core.api.Assertions.assertThat;

class CodePointsPropertyTests {

	@Property
	void theOrderIsThatOfTheCodePoints(@ForAll("texts") String left, @ForAll("texts") String right) {
		int expected = Arrays.compare(left.codePoints().toArray(), right.codePoints().toArray());
		assertThat(Integer.signum(CodePoints.compare(left, right))).isEqualTo(Integer.signum(expected));
	}

	@Provide
	Arbitrary<String> texts() {
		return Arbitraries
			.of("a", "b", "\u00e9", "\uD7FF", "\uE000", "\uFF21", "\uFFFF", "\uD800\uDC00", "\uD83D\uDE00",
					"\uDBFF\uDFFF")
			.list()
			.ofMaxSize(4)
			.map((parts) -> String.join("", parts));
	}

}
