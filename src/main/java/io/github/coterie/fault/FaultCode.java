package io.github.coterie.fault;

/**
 * The kind of a fault, as it stands in {@code extensions.code} of an error.
 */
public enum FaultCode {

	/**
	 * A value was not acceptable; the field is named.
	 */
	BAD_REQUEST,
	/**
	 * What the id names does not exist.
	 */
	NOT_FOUND,
	/**
	 * A bound of the API was passed; the bound is named.
	 */
	LIMIT_EXCEEDED,
	/**
	 * The request contradicts what is stored.
	 */
	CONFLICT,
	/**
	 * The database can't be reached or did not answer in time; try again.
	 */
	UNAVAILABLE,
	/**
	 * A defect of Coterie; details are in its log only.
	 */
	INTERNAL

}
