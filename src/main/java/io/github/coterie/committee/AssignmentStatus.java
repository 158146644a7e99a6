package io.github.coterie.committee;

/**
 * Whether a role assignment is a guess, a fact, or a guess that was turned down.
 */
public enum AssignmentStatus {

	PROPOSED, CONFIRMED, DISMISSED

}
