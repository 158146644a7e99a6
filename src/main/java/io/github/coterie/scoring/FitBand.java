package io.github.coterie.scoring;

/**
 * A fit in one word.
 */
public enum FitBand {

	STRONG, MODERATE, WEAK;

	static FitBand of(double fit) {
		return (fit >= 81) ? STRONG : ((fit >= 50) ? MODERATE : WEAK);
	}

}
