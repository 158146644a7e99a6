package io.github.coterie.bench;

import java.util.List;
import java.util.SplittableRandom;

/**
 * Chance that comes out the same for the same seed and place.
 */
final class Draw {

	private final SplittableRandom random;

	private Draw(SplittableRandom random) {
		this.random = random;
	}

	static Draw at(long seed, long place) {
		return new Draw(new SplittableRandom(seed * 0x9E3779B97F4A7C15L + place));
	}

	boolean chance(double share) {
		return this.random.nextDouble() < share;
	}

	/**
	 * A number from 0, each as likely as the other.
	 */
	int below(int bound) {
		return this.random.nextInt(bound);
	}

	double share() {
		return this.random.nextDouble();
	}

	/**
	 * How many of some tries succeed.
	 */
	int hits(int tries, double share) {
		int hits = 0;
		for (int i = 0; i < tries; i++) {
			hits += chance(share) ? 1 : 0;
		}
		return hits;
	}

	/**
	 * A long-tailed number: its logarithm is distributed normally.
	 */
	double longTailed(double median, double spread) {
		return median * Math.exp(spread * this.random.nextGaussian());
	}

	<T> T of(List<T> values) {
		return values.get(below(values.size()));
	}

	/**
	 * One of some values, the first ones far more often than the last.
	 */
	<T> T skewed(List<T> values) {
		return values.get(skewed(values.size()));
	}

	int skewed(int bound) {
		return (int) (bound * Math.pow(share(), 2));
	}

}
