package io.github.coterie.committee;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import io.github.coterie.engagement.ContactHistoryFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class MembershipTests {

	@ParameterizedTest
	@CsvSource(textBlock = """
			CONFIRMED, false, false, true
			CONFIRMED, true,  false, false
			CONFIRMED, false, true,  false
			PROPOSED,  false, false, false
			DISMISSED, false, false, false
			""")
	void aMemberIsConfirmedKnownAndStillThere(AssignmentStatus status, boolean left, boolean placeholder,
			boolean expected) {
		CommitteeFixture somebody = CommitteeFixture.member("ann").role(BuyingRole.OTHER, status);
		if (left) {
			somebody.left();
		}
		if (placeholder) {
			somebody.placeholder();
		}
		assertThat(somebody.build().isMember()).isEqualTo(expected);
	}

	@Test
	void oneConfirmedRoleIsEnough() {
		Membership member = CommitteeFixture.member("ann", BuyingRole.COACH)
			.role(BuyingRole.CHAMPION, AssignmentStatus.PROPOSED)
			.role(BuyingRole.BLOCKER, AssignmentStatus.DISMISSED)
			.build();
		assertThat(member.isMember()).isTrue();
		assertThat(member.confirmedRoles()).containsExactly(BuyingRole.COACH);
		assertThat(member.holds(BuyingRole.COACH)).isTrue();
		assertThat(member.holds(BuyingRole.CHAMPION)).isFalse();
		assertThat(member.holds(BuyingRole.BLOCKER)).isFalse();
	}

	@Test
	void somebodyWithoutARoleIsNeitherMemberNorProposal() {
		Membership nobody = CommitteeFixture.member("ann").build();
		assertThat(nobody.isMember()).isFalse();
		assertThat(nobody.isProposal()).isFalse();
	}

	@Test
	void aMemberJoinedWithTheFirstRole() {
		Instant first = ContactHistoryFixture.NOW.minus(Duration.ofDays(9));
		Membership member = CommitteeFixture.member("ann")
			.role(BuyingRole.CHAMPION, AssignmentStatus.CONFIRMED, ContactHistoryFixture.NOW)
			.role(BuyingRole.END_USER, AssignmentStatus.CONFIRMED, first)
			.build();
		assertThat(member.joinedAt()).isEqualTo(first);
	}

	@Test
	void partsWithTheSameRolesAreEqualWhateverTheirOrder() {
		RoleAssignment coach = CommitteeFixture.member("ann", BuyingRole.COACH).build().roles().getFirst();
		RoleAssignment user = CommitteeFixture.member("ann", BuyingRole.END_USER).build().roles().getFirst();
		Part part = new Part("a1", "default", "ann", Support.UNKNOWN, PoliticalStatus.UNKNOWN, List.of(user, coach));
		assertThat(part).isEqualTo(
				new Part("a1", "default", "ann", Support.UNKNOWN, PoliticalStatus.UNKNOWN, List.of(coach, user)));
		assertThat(part.role(BuyingRole.COACH)).isEqualTo(coach);
		assertThat(part.role(BuyingRole.CHAMPION)).isNull();
		assertThat(Part.none("a1", "default", "ann").roles()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "MANUAL, 1", "CRM, 0.9", "TITLE, 0.6", "VENDOR, 0.5", "ENGAGEMENT, 0.3" })
	void eachSourceIsTrustedAsFarAsItDeserves(AssignmentSource source, double confidence) {
		assertThat(source.confidence()).isEqualTo(confidence);
	}

	@ParameterizedTest
	@CsvSource({ "true, true, false", "true, false, false", "false, true, false", "false, false, true" })
	void whoCanNeitherBeMailedNorCalledIsUnreachable(boolean mail, boolean call, boolean expected) {
		assertThat(CommitteeFixture.member("ann").channels(mail, call).person().isUnreachable()).isEqualTo(expected);
	}

}
