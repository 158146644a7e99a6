package io.github.coterie.book;

import java.util.Arrays;
import java.util.function.IntFunction;

import org.jspecify.annotations.Nullable;

/**
 * A value of words that many accounts share, worked out once a word. Not for several
 * threads.
 */
final class PerWord {

	private static final double NOT_ASKED = -1;

	private final IntFunction<@Nullable Double> value;

	private double[] known = new double[0];

	PerWord(IntFunction<@Nullable Double> value) {
		this.value = value;
	}

	double of(int number) {
		if (number >= this.known.length) {
			int before = this.known.length;
			this.known = Arrays.copyOf(this.known, Math.max(number + 1, 2 * before));
			Arrays.fill(this.known, before, this.known.length, NOT_ASKED);
		}
		double found = this.known[number];
		if (found == NOT_ASKED) {
			Double asked = this.value.apply(number);
			found = (asked != null) ? asked : Double.NaN;
			this.known[number] = found;
		}
		return found;
	}

}
