package io.github.coterie.committee;

/**
 * How somebody stands to the seller.
 */
public enum Support {

	MENTOR, SUPPORTER, NEUTRAL, NON_SUPPORTER, ENEMY, UNKNOWN;

	public boolean isSupportive() {
		return this == SUPPORTER || this == MENTOR;
	}

	public boolean isAgainst() {
		return this == NON_SUPPORTER || this == ENEMY;
	}

}
