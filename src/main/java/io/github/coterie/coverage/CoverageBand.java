package io.github.coterie.coverage;

/**
 * A coverage in one word.
 */
public enum CoverageBand {

	HIGH, MEDIUM, LOW;

	static CoverageBand of(double coverage) {
		return (coverage >= 70) ? HIGH : ((coverage >= 40) ? MEDIUM : LOW);
	}

}
