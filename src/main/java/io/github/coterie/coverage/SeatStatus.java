package io.github.coterie.coverage;

/**
 * What a seat lacks first.
 */
public enum SeatStatus {

	/**
	 * Nobody.
	 */
	MISSING,
	/**
	 * Some, fewer than required.
	 */
	UNDERFILLED,
	/**
	 * Filled, nobody touched in 90 days.
	 */
	UNREACHED,
	/**
	 * Touched, nobody answered in 90 days.
	 */
	QUIET,
	/**
	 * Somebody answered in the last 90 days.
	 */
	ENGAGED

}
