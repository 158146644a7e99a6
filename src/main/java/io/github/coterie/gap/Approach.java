package io.github.coterie.gap;

/**
 * Whom to approach about a gap.
 */
public enum Approach {

	/**
	 * Who could fill the empty seat.
	 */
	SEAT,
	/**
	 * Who could take over the role of somebody who left.
	 */
	SUCCESSOR,
	/**
	 * Somebody who can decide.
	 */
	DECIDER,
	/**
	 * A member who does not answer yet.
	 */
	SECOND_CONTACT,
	/**
	 * The member it is about.
	 */
	MEMBER

}
