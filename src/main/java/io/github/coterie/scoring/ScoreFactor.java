package io.github.coterie.scoring;

import org.jspecify.annotations.Nullable;

/**
 * What one criterion gave to a fit.
 *
 * @param criterion what was looked at
 * @param value what was seen, null when unknown
 * @param match 0 to 1, null when unknown
 * @param weight how much the criterion counts
 * @param points what it gave; the points of all factors add up to the fit
 * @param explanation in words
 */
public record ScoreFactor(Criterion criterion, @Nullable String value, @Nullable Double match, double weight,
		double points, String explanation) {

}
