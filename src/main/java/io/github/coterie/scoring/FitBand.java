package io.github.coterie.scoring;

import org.jspecify.annotations.Nullable;

/**
 * A fit in one word.
 */
public enum FitBand {

	STRONG, MODERATE, WEAK;

	/**
	 * The word for a fit; null for none.
	 */
	public static @Nullable FitBand of(@Nullable Double fit) {
		if (fit == null) {
			return null;
		}
		return (fit >= 81) ? STRONG : ((fit >= 50) ? MODERATE : WEAK);
	}

}
