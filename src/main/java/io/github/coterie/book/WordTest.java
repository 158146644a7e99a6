package io.github.coterie.book;

import java.util.Arrays;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

/**
 * A test of a text that many accounts share, asked once for each different text. Not for
 * several threads.
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
		if (number >= this.answers.length) {
			this.answers = Arrays.copyOf(this.answers, Math.max(number + 1, 2 * this.answers.length));
		}
		if (this.answers[number] == UNKNOWN) {
			this.answers[number] = this.test.test(words.text(number)) ? PASSES : FAILS;
		}
		return this.answers[number] == PASSES;
	}

}
