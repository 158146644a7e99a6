package io.github.coterie.committee;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * A person's part in a committee.
 *
 * @param person who
 * @param roles the assignments, by role
 * @param support how the person stands to the seller
 * @param politicalStatus how near the person is to the power
 */
public record Membership(Stakeholder person, List<RoleAssignment> roles, Support support,
		PoliticalStatus politicalStatus) {

	public Membership {
		roles = roles.stream().sorted(Comparator.comparing(RoleAssignment::role)).toList();
	}

	public boolean isConfirmed() {
		return this.roles.stream().anyMatch(RoleAssignment::isConfirmed);
	}

	/**
	 * Whether the person counts: confirmed in a role, known, and still there.
	 */
	public boolean isMember() {
		return isConfirmed() && !this.person.isPlaceholder() && !this.person.hasLeft();
	}

	/**
	 * Whether the person has proposed roles only.
	 */
	public boolean isProposal() {
		return !isConfirmed()
				&& this.roles.stream().anyMatch((assignment) -> assignment.status() == AssignmentStatus.PROPOSED);
	}

	public boolean holds(BuyingRole role) {
		return this.roles.stream().anyMatch((assignment) -> assignment.isConfirmed() && assignment.role() == role);
	}

	public List<BuyingRole> confirmedRoles() {
		return this.roles.stream().filter(RoleAssignment::isConfirmed).map(RoleAssignment::role).toList();
	}

	/**
	 * When the first of the roles began.
	 */
	public Instant joinedAt() {
		return this.roles.stream().map(RoleAssignment::since).min(Comparator.naturalOrder()).orElse(Instant.EPOCH);
	}

}
