package io.github.coterie.book;

import java.util.Arrays;
import java.util.function.IntFunction;

import org.jspecify.annotations.Nullable;

/**
 * A value of words that many accounts share, worked out about once a word.
 */
final class PerWord {

	private static final double NOT_ASKED = Double.NEGATIVE_INFINITY;

	private final IntFunction<@Nullable Double> value;

	private double[] known = new double[0];

	PerWord(IntFunction<@Nullable Double> value) {
		this.value = value;
	}

	double of(int number) {
		// several threads may ask: what one of them loses is asked again
		double[] values = this.known;
		if (number >= values.length) {
			int before = values.length;
			values = Arrays.copyOf(values, Math.max(number + 1, 2 * before));
			Arrays.fill(values, before, values.length, NOT_ASKED);
			this.known = values;
		}
		double found = values[number];
		if (found == NOT_ASKED) {
			Double asked = this.value.apply(number);
			found = (asked != null) ? asked : Double.NaN;
			values[number] = found;
		}
		return found;
	}

}
