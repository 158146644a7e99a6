package io.github.coterie.scoring;

/**
 * How the parts of a priority are mixed.
 *
 * @param fit weight of the fit
 * @param intent weight of the intent
 * @param engagement weight of the engagement
 * @param gapUrgency weight of the severest open gap
 */
public record PriorityWeights(double fit, double intent, double engagement, double gapUrgency) {

	/**
	 * The default model's.
	 */
	public static final PriorityWeights DEFAULT = new PriorityWeights(0.40, 0.25, 0.20, 0.15);

	/**
	 * What to work on now; a part that is not known is not a number.
	 * @param fitScore 0 to 100
	 * @param intentScore 0 to 100
	 * @param engagementScore 0 to 100
	 * @param severity of the severest open gap, 0 without one
	 * @return 0 to 100, not a number when no part is known
	 */
	public double priority(double fitScore, double intentScore, double engagementScore, int severity) {
		double weights = 0;
		double sum = 0;
		if (!Double.isNaN(fitScore)) {
			weights += this.fit;
			sum += this.fit * fitScore;
		}
		if (!Double.isNaN(intentScore)) {
			weights += this.intent;
			sum += this.intent * intentScore;
		}
		weights += this.engagement + this.gapUrgency;
		sum += this.engagement * engagementScore + this.gapUrgency * severity;
		return (weights > 0) ? sum / weights : Double.NaN;
	}

}
