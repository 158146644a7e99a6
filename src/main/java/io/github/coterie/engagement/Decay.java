package io.github.coterie.engagement;

/**
 * How a touchpoint's weight fades: by half in each half-life.
 *
 * @param halfLifeDays days, more than zero
 */
public record Decay(double halfLifeDays) {

	/**
	 * The default model's.
	 */
	public static final Decay DEFAULT = new Decay(30);

	private static final double MILLIS_A_DAY = 86_400_000.0;

	private static final double SATURATION = 200;

	/**
	 * What is left of 1 after the time from one instant to another.
	 * @param from epoch milliseconds
	 * @param to epoch milliseconds
	 * @return more than 0; at most 1 unless the second instant is before the first
	 */
	public double left(long from, long to) {
		return Math.pow(2, -((to - from) / MILLIS_A_DAY) / this.halfLifeDays);
	}

	/**
	 * Raw engagement as a score.
	 * @param raw a sum of faded weights
	 * @return 0 to 100
	 */
	public static double score(double raw) {
		return -100 * Math.expm1(-raw / SATURATION);
	}

}
