package io.github.coterie.committee;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * One role of one person in one committee.
 *
 * @param role the part played
 * @param status whether it is a fact
 * @param source where it came from
 * @param confidence 0 to 1
 * @param sourceText the source's own words
 * @param since when it began
 */
public record RoleAssignment(BuyingRole role, AssignmentStatus status, AssignmentSource source, double confidence,
		@Nullable String sourceText, Instant since) {

	public boolean isConfirmed() {
		return this.status == AssignmentStatus.CONFIRMED;
	}

}
