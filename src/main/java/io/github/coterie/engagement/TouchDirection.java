package io.github.coterie.engagement;

/**
 * Which side a touchpoint came from; internal ones count nothing.
 */
public enum TouchDirection {

	INBOUND, OUTBOUND, INTERNAL

}
