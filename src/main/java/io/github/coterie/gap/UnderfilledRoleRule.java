package io.github.coterie.gap;

import java.util.stream.Stream;

/**
 * A required role with some people, fewer than required.
 */
final class UnderfilledRoleRule implements GapRule {

	@Override
	public Stream<Finding> find(CommitteeCase committee) {
		return committee.coverage()
			.seats()
			.stream()
			.filter((seat) -> seat.identified() > 0 && seat.identified() < seat.required())
			.map((seat) -> Finding.ofRole(committee, seat.role(),
					seat.identified() + " of " + seat.required() + " seats of " + seat.role().words() + " are filled"));
	}

}
