package io.github.coterie.engagement;

import java.time.Instant;
import java.util.Comparator;

/**
 * What the rules need to know of a touchpoint.
 *
 * @param id the touchpoint's id
 * @param at when it happened
 * @param type what it was
 * @param direction which side it came from
 */
public record Touch(String id, Instant at, TouchpointType type, TouchDirection direction) {

	static final Comparator<Touch> IN_ORDER = Comparator.comparing(Touch::at).thenComparing(Touch::id);

}
