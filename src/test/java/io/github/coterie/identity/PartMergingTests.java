package io.github.coterie.identity;

import java.time.Instant;
import java.util.List;

import io.github.coterie.committee.AssignmentSource;
import io.github.coterie.committee.AssignmentStatus;
import io.github.coterie.committee.BuyingRole;
import io.github.coterie.committee.Part;
import io.github.coterie.committee.PoliticalStatus;
import io.github.coterie.committee.RoleAssignment;
import io.github.coterie.committee.Support;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two parts in one committee become one, and two again.
 */
class PartMergingTests {

	private static final Part GIVEN = part("gone", Support.MENTOR, PoliticalStatus.OUTSIDE,
			role(BuyingRole.CHAMPION, AssignmentStatus.CONFIRMED),
			role(BuyingRole.ECONOMIC_BUYER, AssignmentStatus.CONFIRMED),
			role(BuyingRole.BLOCKER, AssignmentStatus.CONFIRMED));

	private static final Part OWN = part("kept", Support.UNKNOWN, PoliticalStatus.INNER_CIRCLE,
			role(BuyingRole.CHAMPION, AssignmentStatus.PROPOSED), role(BuyingRole.BLOCKER, AssignmentStatus.DISMISSED));

	private static final Part MERGED = part("kept", Support.MENTOR, PoliticalStatus.INNER_CIRCLE,
			role(BuyingRole.CHAMPION, AssignmentStatus.CONFIRMED),
			role(BuyingRole.ECONOMIC_BUYER, AssignmentStatus.CONFIRMED),
			role(BuyingRole.BLOCKER, AssignmentStatus.DISMISSED));

	@Test
	void whatIsConfirmedGoesBeforeWhatIsProposedAndNothingElseIsOverruled() {
		assertThat(PartMerging.merged(OWN, GIVEN, "kept")).isEqualTo(MERGED);
	}

	@Test
	void whoHadNoPartGetsTheWholeOne() {
		Part merged = PartMerging.merged(null, GIVEN, "kept");
		assertThat(merged).isEqualTo(
				part("kept", GIVEN.support(), GIVEN.politicalStatus(), GIVEN.roles().toArray(RoleAssignment[]::new)));
		assertThat(PartMerging.parted(null, GIVEN, merged)).isEqualTo(Part.none("a", "default", "kept"));
	}

	@Test
	void partingGivesBackWhatWasThere() {
		assertThat(PartMerging.parted(OWN, GIVEN, MERGED)).isEqualTo(OWN);
	}

	@Test
	void whatWasChangedSinceStays() {
		Part changed = part("kept", Support.ENEMY, PoliticalStatus.INNER_CIRCLE,
				role(BuyingRole.CHAMPION, AssignmentStatus.DISMISSED),
				role(BuyingRole.ECONOMIC_BUYER, AssignmentStatus.CONFIRMED),
				role(BuyingRole.INFLUENCER, AssignmentStatus.CONFIRMED));
		assertThat(PartMerging.parted(OWN, GIVEN, changed)).isEqualTo(part("kept", Support.ENEMY,
				PoliticalStatus.INNER_CIRCLE, role(BuyingRole.CHAMPION, AssignmentStatus.DISMISSED),
				role(BuyingRole.INFLUENCER, AssignmentStatus.CONFIRMED)));
	}

	private static Part part(String personId, Support support, PoliticalStatus status, RoleAssignment... roles) {
		return new Part("a", "default", personId, support, status, List.of(roles));
	}

	private static RoleAssignment role(BuyingRole role, AssignmentStatus status) {
		return new RoleAssignment(role, status, AssignmentSource.CRM, 0.9, null, Instant.EPOCH);
	}

}
