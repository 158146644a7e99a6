package io.github.coterie.gap;

import java.util.stream.Stream;

/**
 * Exactly one member is engaged.
 */
final class SingleThreadedRule implements GapRule {

	@Override
	public Stream<Finding> find(CommitteeCase committee) {
		return (committee.engagedMembers().size() == 1)
				? Stream.of(Finding.ofCommittee("Only one member answered in the last 90 days")) : Stream.empty();
	}

}
