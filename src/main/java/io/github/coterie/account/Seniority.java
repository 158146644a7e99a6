package io.github.coterie.account;

/**
 * How high somebody stands in their company.
 */
public enum Seniority {

	C_LEVEL, VP, DIRECTOR, MANAGER, INDIVIDUAL_CONTRIBUTOR, UNKNOWN;

	/**
	 * Whether somebody of this seniority can decide a purchase.
	 */
	public boolean hasPower() {
		return this == C_LEVEL || this == VP;
	}

}
