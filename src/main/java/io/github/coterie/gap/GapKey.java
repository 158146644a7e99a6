package io.github.coterie.gap;

import java.util.Comparator;

import io.github.coterie.account.CodePoints;

/**
 * What makes a gap of an account the same gap.
 *
 * @param kind what is missing
 * @param solution the committee it is missing in
 * @param subject the role's name or the person's id; empty when it is about the committee
 */
public record GapKey(GapKind kind, String solution, String subject) implements Comparable<GapKey> {

	private static final Comparator<GapKey> ORDER = Comparator.comparing(GapKey::kind)
		.thenComparing(GapKey::solution, CodePoints::compare)
		.thenComparing(GapKey::subject, CodePoints::compare);

	@Override
	public int compareTo(GapKey other) {
		return ORDER.compare(this, other);
	}

}
