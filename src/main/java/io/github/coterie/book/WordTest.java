package io.github.coterie.book;

import java.util.Arrays;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

/**
 * A test of a text that many accounts share, asked about once for each different text.
 */
public final class WordTest {

	private static final byte UNKNOWN = 0;

	private static final byte PASSES = 1;

	private static final byte FAILS = 2;

	private final Predicate<@Nullable String> test;

	private byte[] answers = new byte[64];

	public WordTest(Predicate<@Nullable String> test) {
		this.test = test;
	}

	boolean passes(int number, Words words) {
		// several threads may ask: what one of them loses is asked again
		byte[] known = this.answers;
		if (number >= known.length) {
			known = Arrays.copyOf(known, Math.max(number + 1, 2 * known.length));
			this.answers = known;
		}
		if (known[number] == UNKNOWN) {
			known[number] = this.test.test(words.text(number)) ? PASSES : FAILS;
		}
		return known[number] == PASSES;
	}

}
