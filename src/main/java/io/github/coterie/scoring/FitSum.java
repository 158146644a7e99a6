package io.github.coterie.scoring;

/**
 * Adds up how well the criteria are met.
 */
public final class FitSum {

	private double all;

	private double known;

	private double sum;

	/**
	 * Adds a criterion.
	 * @param weight how much it counts
	 * @param match 0 to 1; not a number when it is not known
	 */
	public void add(double weight, double match) {
		this.all += weight;
		if (!Double.isNaN(match)) {
			this.known += weight;
			this.sum += weight * match;
		}
	}

	/**
	 * The fit: 0 to 100, not a number when no criterion is known.
	 */
	public double score() {
		return (this.known > 0) ? 100 * this.sum / this.known : Double.NaN;
	}

	/**
	 * The share of the weights that is known, 0 to 1.
	 */
	public double confidence() {
		return (this.all > 0) ? this.known / this.all : 0;
	}

	/**
	 * Starts anew.
	 */
	public void clear() {
		this.all = 0;
		this.known = 0;
		this.sum = 0;
	}

}
