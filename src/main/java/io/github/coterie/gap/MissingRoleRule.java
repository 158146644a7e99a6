package io.github.coterie.gap;

import java.util.stream.Stream;

/**
 * A required role with nobody.
 */
final class MissingRoleRule implements GapRule {

	@Override
	public Stream<Finding> find(CommitteeCase committee) {
		return committee.coverage()
			.missingRoles()
			.stream()
			.map((role) -> Finding.ofRole(committee, role, "Nobody is known as " + role.words()));
	}

}
