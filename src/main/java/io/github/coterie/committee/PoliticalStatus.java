package io.github.coterie.committee;

/**
 * How near somebody is to the power in their company.
 */
public enum PoliticalStatus {

	INNER_CIRCLE, POLITICAL_STRUCTURE, OUTSIDE, UNKNOWN;

	public boolean isKeyPlayer() {
		return this == INNER_CIRCLE || this == POLITICAL_STRUCTURE;
	}

}
