package io.github.coterie.committee;

/**
 * How many members are known, against the 6 to 10 of a complex purchase.
 */
public enum SizeBand {

	UNDER_MAPPED, TYPICAL, LARGE;

	public static SizeBand of(int members) {
		return (members < 6) ? UNDER_MAPPED : ((members <= 10) ? TYPICAL : LARGE);
	}

}
