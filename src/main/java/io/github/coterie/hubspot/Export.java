package io.github.coterie.hubspot;

import java.util.Set;

/**
 * What the tables of one export tell of engagements, as far as one table must know it of
 * the others.
 *
 * @param detailed the types that have a table of their own
 * @param timed those whose own table says when
 * @param typesEngagements whether a table of all types is there
 */
record Export(Set<EngagementType> detailed, Set<EngagementType> timed, boolean typesEngagements) {

	boolean details(EngagementType type) {
		return this.detailed.contains(type);
	}

	boolean times(EngagementType type) {
		return this.timed.contains(type);
	}

	/**
	 * Whether a table says when engagements of a type were.
	 */
	static boolean hasTime(Layout layout, EngagementType type) {
		return layout.has("occurredAt") || (type == EngagementType.MEETING && layout.has("startsAt"))
				|| (type == EngagementType.TASK && layout.has("doneAt"));
	}

}
