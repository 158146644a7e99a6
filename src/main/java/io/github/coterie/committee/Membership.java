package io.github.coterie.committee;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * A person's part in a committee. Immutable; what every rule asks is worked out once.
 */
public final class Membership {

	private final Stakeholder person;

	private final List<RoleAssignment> roles;

	private final Support support;

	private final PoliticalStatus politicalStatus;

	private final List<BuyingRole> confirmedRoles;

	/**
	 * A part in a committee.
	 * @param person who
	 * @param roles the assignments, in any order
	 * @param support how the person stands to the seller
	 * @param politicalStatus how near the person is to the power
	 */
	public Membership(Stakeholder person, List<RoleAssignment> roles, Support support,
			PoliticalStatus politicalStatus) {
		this.person = person;
		this.roles = (roles.size() > 1) ? roles.stream().sorted(Comparator.comparing(RoleAssignment::role)).toList()
				: List.copyOf(roles);
		this.support = support;
		this.politicalStatus = politicalStatus;
		this.confirmedRoles = confirmed(this.roles);
	}

	private static List<BuyingRole> confirmed(List<RoleAssignment> roles) {
		List<BuyingRole> confirmed = new ArrayList<>(roles.size());
		for (RoleAssignment assignment : roles) {
			if (assignment.isConfirmed()) {
				confirmed.add(assignment.role());
			}
		}
		return List.copyOf(confirmed);
	}

	public Stakeholder person() {
		return this.person;
	}

	/**
	 * The assignments, by role.
	 */
	public List<RoleAssignment> roles() {
		return this.roles;
	}

	public Support support() {
		return this.support;
	}

	public PoliticalStatus politicalStatus() {
		return this.politicalStatus;
	}

	public List<BuyingRole> confirmedRoles() {
		return this.confirmedRoles;
	}

	public boolean isConfirmed() {
		return !this.confirmedRoles.isEmpty();
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
		return this.confirmedRoles.contains(role);
	}

	/**
	 * When the first of the roles began.
	 */
	public Instant joinedAt() {
		return (this.roles.size() == 1) ? this.roles.getFirst().since()
				: this.roles.stream().map(RoleAssignment::since).min(Comparator.naturalOrder()).orElse(Instant.EPOCH);
	}

	/**
	 * The same part of a person of whom more is known.
	 */
	public Membership of(Stakeholder known) {
		return new Membership(known, this.roles, this.support, this.politicalStatus);
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof Membership that && that.person.equals(this.person) && that.roles.equals(this.roles)
				&& that.support == this.support && that.politicalStatus == this.politicalStatus;
	}

	@Override
	public int hashCode() {
		return Objects.hash(this.person.id(), this.roles, this.support, this.politicalStatus);
	}

	@Override
	public String toString() {
		return this.person.id() + this.roles;
	}

}
