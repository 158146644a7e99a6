package io.github.coterie.scoring;

import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

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
	 * What to work on now.
	 * @param fitScore 0 to 100, null when unknown
	 * @param intentScore 0 to 100, null without signals
	 * @param engagementScore 0 to 100
	 * @param severity of the severest open gap, 0 without one
	 * @return 0 to 100, null when no part is known
	 */
	public @Nullable Double priority(@Nullable Double fitScore, @Nullable Double intentScore, double engagementScore,
			int severity) {
		record Part(double weight, @Nullable Double value) {

			double weighed() {
				return (this.value != null) ? this.weight * this.value : 0;
			}

		}
		var known = Stream
			.of(new Part(this.fit, fitScore), new Part(this.intent, intentScore),
					new Part(this.engagement, engagementScore), new Part(this.gapUrgency, (double) severity))
			.filter((part) -> part.value() != null)
			.toList();
		double weights = known.stream().mapToDouble(Part::weight).sum();
		return (weights == 0) ? null : known.stream().mapToDouble(Part::weighed).sum() / weights;
	}

}
