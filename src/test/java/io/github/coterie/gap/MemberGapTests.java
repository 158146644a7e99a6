package io.github.coterie.gap;

import java.time.Duration;

import io.github.coterie.committee.AssignmentStatus;
import io.github.coterie.committee.BuyingRole;
import io.github.coterie.committee.CommitteeFixture;
import io.github.coterie.committee.PoliticalStatus;
import io.github.coterie.committee.RoleTemplate;
import io.github.coterie.committee.Support;
import io.github.coterie.committee.TemplateRole;
import io.github.coterie.engagement.ContactHistoryFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class MemberGapTests {

	@ParameterizedTest
	@CsvSource(textBlock = """
			NON_SUPPORTER, INNER_CIRCLE,        END_USER,       true
			ENEMY,         INNER_CIRCLE,        END_USER,       true
			ENEMY,         UNKNOWN,             DECISION_MAKER, true
			NON_SUPPORTER, OUTSIDE,             ECONOMIC_BUYER, true
			ENEMY,         POLITICAL_STRUCTURE, END_USER,       false
			ENEMY,         UNKNOWN,             CHAMPION,       false
			NEUTRAL,       INNER_CIRCLE,        DECISION_MAKER, false
			UNKNOWN,       INNER_CIRCLE,        DECISION_MAKER, false
			SUPPORTER,     INNER_CIRCLE,        DECISION_MAKER, false
			MENTOR,        INNER_CIRCLE,        DECISION_MAKER, false
			""")
	void aMemberWhoMattersAndIsAgainstUsIsADetractor(Support support, PoliticalStatus politics, BuyingRole role,
			boolean expected) {
		CaseFixture committee = CaseFixture
			.of(CommitteeFixture.member("ann", role).support(support).politics(politics));
		assertThat(committee.has(GapKind.DETRACTOR)).isEqualTo(expected);
	}

	@Test
	void aDetractorIsNamedAndWeighsAsTheWeightiestRole() {
		Gap gap = CaseFixture
			.of(CommitteeFixture.member("ann", BuyingRole.END_USER, BuyingRole.COACH)
				.role(BuyingRole.DECISION_MAKER, AssignmentStatus.PROPOSED)
				.politics(PoliticalStatus.INNER_CIRCLE)
				.support(Support.ENEMY))
			.gap(GapKind.DETRACTOR);
		assertThat(gap.key()).isEqualTo(new GapKey(GapKind.DETRACTOR, "default", "ann"));
		assertThat(gap.role()).isEqualTo(BuyingRole.END_USER);
		assertThat(gap.severity()).isEqualTo(62);
		assertThat(gap.days()).isNull();
	}

	@ParameterizedTest
	@CsvSource({ "100, true", "99.9, false" })
	void aRoleMattersFromAWeightOfAHundred(double weight, boolean expected) {
		RoleTemplate template = CommitteeFixture.template(new TemplateRole(BuyingRole.BLOCKER, 0, weight));
		CaseFixture committee = CaseFixture
			.of(CommitteeFixture.member("ann", BuyingRole.BLOCKER).support(Support.ENEMY))
			.template(template);
		assertThat(committee.has(GapKind.DETRACTOR)).isEqualTo(expected);
	}

	@Test
	void aProposedDecisionMakerIsNoDetractor() {
		assertThat(CaseFixture
			.of(CommitteeFixture.member("ann", BuyingRole.END_USER)
				.role(BuyingRole.DECISION_MAKER, AssignmentStatus.PROPOSED)
				.support(Support.ENEMY))
			.has(GapKind.DETRACTOR)).isFalse();
	}

	@Test
	void whoHasLeftIsNoDetractor() {
		assertThat(
				CaseFixture.of(CommitteeFixture.member("ann", BuyingRole.DECISION_MAKER).support(Support.ENEMY).left())
					.has(GapKind.DETRACTOR))
			.isFalse();
	}

	@Test
	void whoHeldARoleAndLeftIsAContactLost() {
		Gap gap = CaseFixture.of(CommitteeFixture.member("ann", BuyingRole.CHAMPION).left()).gap(GapKind.CONTACT_LEFT);
		assertThat(gap.key()).isEqualTo(new GapKey(GapKind.CONTACT_LEFT, "default", "ann"));
		assertThat(gap.role()).isEqualTo(BuyingRole.CHAMPION);
		assertThat(gap.severity()).isEqualTo(59);
	}

	@Test
	void onlyWhoWasConfirmedIsMissedWhenGone() {
		assertThat(CaseFixture
			.of(CommitteeFixture.member("ann").role(BuyingRole.CHAMPION, AssignmentStatus.PROPOSED).left(),
					CommitteeFixture.member("bob").role(BuyingRole.CHAMPION, AssignmentStatus.DISMISSED).left(),
					CommitteeFixture.member("cyd").left(), CommitteeFixture.member("dan", BuyingRole.CHAMPION))
			.has(GapKind.CONTACT_LEFT)).isFalse();
	}

	@Test
	void whoHasLeftRaisesNothingElse() {
		assertThat(CaseFixture
			.of(CommitteeFixture.member("ann", BuyingRole.DECISION_MAKER)
				.left()
				.channels(false, false)
				.support(Support.ENEMY)
				.history(ContactHistoryFixture.answered(Duration.ofDays(300))))
			.gaps()).filteredOn((gap) -> gap.member() != null)
			.extracting((gap) -> gap.key().kind())
			.containsExactly(GapKind.CONTACT_LEFT);
	}

	@ParameterizedTest
	@CsvSource({ "true, true, false", "true, false, false", "false, true, false", "false, false, true" })
	void aMemberWithoutAnyUsableChannelIsUnreachable(boolean mail, boolean call, boolean expected) {
		assertThat(CaseFixture.of(CommitteeFixture.member("ann", BuyingRole.CHAMPION).channels(mail, call))
			.has(GapKind.UNREACHABLE)).isEqualTo(expected);
	}

	@Test
	void anUnreachableMemberIsNamed() {
		Gap gap = CaseFixture.of(CommitteeFixture.member("ann", BuyingRole.PROCUREMENT).channels(false, false))
			.gap(GapKind.UNREACHABLE);
		assertThat(gap.key()).isEqualTo(new GapKey(GapKind.UNREACHABLE, "default", "ann"));
		assertThat(gap.severity()).isEqualTo(25);
		assertThat(gap.level()).isEqualTo(GapLevel.LOW);
	}

	@Test
	void whoIsNoMemberNeedsNoChannel() {
		assertThat(CaseFixture
			.of(CommitteeFixture.member("ann", BuyingRole.CHAMPION).placeholder().channels(false, false),
					CommitteeFixture.member("bob")
						.role(BuyingRole.CHAMPION, AssignmentStatus.PROPOSED)
						.channels(false, false))
			.has(GapKind.UNREACHABLE)).isFalse();
	}

	@Test
	void aRoleOutsideTheTemplateWeighsTwenty() {
		Gap gap = CaseFixture.of(CommitteeFixture.member("ann", BuyingRole.COACH).left()).gap(GapKind.CONTACT_LEFT);
		assertThat(gap.severity()).isEqualTo(35);
	}

}
