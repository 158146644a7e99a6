package io.github.coterie.gap;

import java.time.Duration;

import io.github.coterie.account.Seniority;
import io.github.coterie.committee.AssignmentStatus;
import io.github.coterie.committee.BuyingRole;
import io.github.coterie.committee.CommitteeFixture;
import io.github.coterie.committee.PoliticalStatus;
import io.github.coterie.engagement.ContactHistoryFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class CommitteeGapTests {

	private static final Duration WINDOW = Duration.ofDays(90);

	private static final Duration MILLI = Duration.ofMillis(1);

	@ParameterizedTest
	@CsvSource(textBlock = """
			C_LEVEL,                END_USER,          OUTSIDE,             false
			VP,                     END_USER,          UNKNOWN,             false
			UNKNOWN,                DECISION_MAKER,    UNKNOWN,             false
			MANAGER,                ECONOMIC_BUYER,    OUTSIDE,             false
			UNKNOWN,                END_USER,          INNER_CIRCLE,        false
			DIRECTOR,               END_USER,          POLITICAL_STRUCTURE, true
			MANAGER,                EXECUTIVE_SPONSOR, OUTSIDE,             true
			INDIVIDUAL_CONTRIBUTOR, CHAMPION,          UNKNOWN,             true
			UNKNOWN,                UNKNOWN,           UNKNOWN,             true
			""")
	void engagedMembersWhoCannotDecideHaveNoPower(Seniority seniority, BuyingRole role, PoliticalStatus politics,
			boolean expected) {
		CaseFixture committee = CaseFixture
			.of(CommitteeFixture.member("ann", role).seniority(seniority).politics(politics).engaged());
		assertThat(committee.has(GapKind.NO_POWER)).isEqualTo(expected);
	}

	@Test
	void noPowerIsAboutTheCommittee() {
		Gap gap = CaseFixture.of(user("ann"), user("bob")).gap(GapKind.NO_POWER);
		assertThat(gap.key()).isEqualTo(new GapKey(GapKind.NO_POWER, "default", ""));
		assertThat(gap.severity()).isEqualTo(91);
		assertThat(gap.role()).isNull();
		assertThat(gap.member()).isNull();
		assertThat(gap.days()).isNull();
		assertThat(gap.reason()).isEqualTo("Of the engaged members (2) nobody can decide");
	}

	@Test
	void oneWithPowerIsEnough() {
		assertThat(CaseFixture.of(user("ann"), user("bob").seniority(Seniority.VP)).has(GapKind.NO_POWER)).isFalse();
	}

	@Test
	void powerThatIsNotEngagedIsNone() {
		CommitteeFixture quiet = CommitteeFixture.member("bob", BuyingRole.DECISION_MAKER)
			.seniority(Seniority.C_LEVEL)
			.history(ContactHistoryFixture.answered(WINDOW.plus(MILLI)));
		CommitteeFixture inTime = CommitteeFixture.member("bob", BuyingRole.DECISION_MAKER)
			.history(ContactHistoryFixture.answered(WINDOW));
		assertThat(CaseFixture.of(user("ann"), quiet).has(GapKind.NO_POWER)).isTrue();
		assertThat(CaseFixture.of(user("ann"), inTime).has(GapKind.NO_POWER)).isFalse();
	}

	@Test
	void aProposedDecisionMakerHasNoPower() {
		assertThat(CaseFixture.of(user("ann").role(BuyingRole.DECISION_MAKER, AssignmentStatus.PROPOSED))
			.has(GapKind.NO_POWER)).isTrue();
	}

	@Test
	void powerThatHasLeftIsNone() {
		CommitteeFixture left = CommitteeFixture.member("bob", BuyingRole.DECISION_MAKER).engaged().left();
		assertThat(CaseFixture.of(user("ann"), left).has(GapKind.NO_POWER)).isTrue();
	}

	@Test
	void whereNobodyIsEngagedPowerIsNotWhatIsMissing() {
		assertThat(CaseFixture.of(CommitteeFixture.member("ann", BuyingRole.END_USER)).has(GapKind.NO_POWER)).isFalse();
		assertThat(CaseFixture.of().has(GapKind.NO_POWER)).isFalse();
	}

	@Test
	void oneEngagedMemberIsASingleThread() {
		Gap gap = CaseFixture.of(user("ann"), CommitteeFixture.member("bob", BuyingRole.CHAMPION))
			.gap(GapKind.SINGLE_THREADED);
		assertThat(gap.key()).isEqualTo(new GapKey(GapKind.SINGLE_THREADED, "default", ""));
		assertThat(gap.severity()).isEqualTo(86);
		assertThat(gap.role()).isNull();
		assertThat(gap.member()).isNull();
	}

	@Test
	void noneAndTwoAreNoSingleThread() {
		assertThat(CaseFixture.of(CommitteeFixture.member("ann", BuyingRole.END_USER)).has(GapKind.SINGLE_THREADED))
			.isFalse();
		assertThat(CaseFixture.of(user("ann"), user("bob")).has(GapKind.SINGLE_THREADED)).isFalse();
	}

	@Test
	void theSecondThreadBreaksAMillisecondAfterNinetyDays() {
		CommitteeFixture inTime = CommitteeFixture.member("bob", BuyingRole.CHAMPION)
			.history(ContactHistoryFixture.answered(WINDOW));
		CommitteeFixture late = CommitteeFixture.member("bob", BuyingRole.CHAMPION)
			.history(ContactHistoryFixture.answered(WINDOW.plus(MILLI)));
		assertThat(CaseFixture.of(user("ann"), inTime).has(GapKind.SINGLE_THREADED)).isFalse();
		assertThat(CaseFixture.of(user("ann"), late).has(GapKind.SINGLE_THREADED)).isTrue();
	}

	@Test
	void whoIsEngagedButNoMemberIsNoThread() {
		assertThat(
				CaseFixture.of(user("ann"), user("bob").left(), user("cyd").placeholder()).has(GapKind.SINGLE_THREADED))
			.isTrue();
	}

	private static CommitteeFixture user(String id) {
		return CommitteeFixture.member(id, BuyingRole.END_USER).engaged();
	}

}
