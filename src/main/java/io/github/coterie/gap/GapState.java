package io.github.coterie.gap;

/**
 * What became of a gap.
 */
public enum GapState {

	OPEN, SNOOZED, DISMISSED, RESOLVED

}
