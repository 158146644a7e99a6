package io.github.coterie.gap;

import io.github.coterie.committee.BuyingRole;
import io.github.coterie.committee.Membership;
import org.jspecify.annotations.Nullable;

/**
 * What a rule found.
 *
 * @param role the role it is about
 * @param member the person it is about
 * @param weight of the role: 0 to 1 and no more
 * @param overdue 0 to 1, for gaps that grow with time; below and above it is cut
 * @param grownInDays how long it takes to grow from 0 to 1; 0 for those that do not
 * @param days how long it has been so, with their fraction
 * @param reason in words
 */
record Finding(@Nullable BuyingRole role, @Nullable Membership member, double weight, double overdue,
		double grownInDays, @Nullable Double days, String reason) {

	static Finding ofRole(CommitteeCase committee, BuyingRole role, String reason) {
		return new Finding(role, null, committee.weight(role), 1, 0, null, reason);
	}

	static Finding ofMember(CommitteeCase committee, Membership member, String reason) {
		return ofMember(committee, member, 1, 0, null, reason);
	}

	static Finding ofMember(CommitteeCase committee, Membership member, double overdue, double grownInDays,
			@Nullable Double days, String reason) {
		BuyingRole role = committee.template().weightiest(member.confirmedRoles());
		return new Finding(role, member, committee.weight(role), overdue, grownInDays, days, reason);
	}

	static Finding ofCommittee(String reason) {
		return new Finding(null, null, 1, 1, 0, null, reason);
	}

	/**
	 * What, beside the kind, makes the gap the same gap: the role or the person.
	 */
	String subject() {
		if (this.member != null) {
			return this.member.person().id();
		}
		return (this.role != null) ? this.role.name() : "";
	}

}
