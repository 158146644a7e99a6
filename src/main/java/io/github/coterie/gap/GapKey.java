package io.github.coterie.gap;

import io.github.coterie.account.CodePoints;

/**
 * What makes a gap of an account the same gap.
 *
 * @param kind what is missing
 * @param solution the committee it is missing in
 * @param subject the role's name or the person's id; empty when it is about the committee
 */
public record GapKey(GapKind kind, String solution, String subject) implements Comparable<GapKey> {

	@Override
	public int compareTo(GapKey other) {
		if (this.kind != other.kind) {
			return this.kind.compareTo(other.kind);
		}
		int order = CodePoints.compare(this.solution, other.solution);
		return (order != 0) ? order : CodePoints.compare(this.subject, other.subject);
	}

}
