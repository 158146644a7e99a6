package io.github.coterie.committee;

import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A person's part in a committee as it is to be stored.
 *
 * @param accountId the account
 * @param solution the committee
 * @param personId who
 * @param support how the person stands to the seller
 * @param politicalStatus how near the person is to the power
 * @param roles all role assignments
 */
public record Part(String accountId, String solution, String personId, Support support, PoliticalStatus politicalStatus,
		List<RoleAssignment> roles) {

	public Part {
		roles = roles.stream().sorted(Comparator.comparing(RoleAssignment::role)).toList();
	}

	/**
	 * The part of somebody who has none yet.
	 */
	public static Part none(String accountId, String solution, String personId) {
		return new Part(accountId, solution, personId, Support.UNKNOWN, PoliticalStatus.UNKNOWN, List.of());
	}

	public @Nullable RoleAssignment role(BuyingRole role) {
		return this.roles.stream().filter((assignment) -> assignment.role() == role).findFirst().orElse(null);
	}

}
