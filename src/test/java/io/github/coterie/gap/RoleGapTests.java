package io.github.coterie.gap;

import io.github.coterie.committee.AssignmentStatus;
import io.github.coterie.committee.BuyingRole;
import io.github.coterie.committee.CommitteeFixture;
import io.github.coterie.committee.TemplateRole;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class RoleGapTests {

	@Test
	void aRequiredRoleWithNobodyIsMissing() {
		assertThat(CaseFixture.of(CommitteeFixture.member("ann", BuyingRole.CHAMPION, BuyingRole.END_USER))
			.gaps(GapKind.ROLE_MISSING)).extracting(Gap::role)
			.containsExactly(BuyingRole.ECONOMIC_BUYER, BuyingRole.DECISION_MAKER, BuyingRole.TECHNICAL_BUYER,
					BuyingRole.INFLUENCER, BuyingRole.PROCUREMENT);
	}

	@Test
	void aMissingRoleIsAboutTheRoleAndNobody() {
		Gap gap = CaseFixture.of().gaps(GapKind.ROLE_MISSING).getFirst();
		assertThat(gap.key()).isEqualTo(new GapKey(GapKind.ROLE_MISSING, "default", "ECONOMIC_BUYER"));
		assertThat(gap.severity()).isEqualTo(96);
		assertThat(gap.level()).isEqualTo(GapLevel.CRITICAL);
		assertThat(gap.member()).isNull();
		assertThat(gap.days()).isNull();
		assertThat(gap.reason()).isEqualTo("Nobody is known as economic buyer");
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			ECONOMIC_BUYER,  90, 96
			DECISION_MAKER, 100, 100
			DECISION_MAKER,   0, 60
			DECISION_MAKER,    , 80
			CHAMPION,        90, 84
			END_USER,        90, 73
			INFLUENCER,      90, 61
			PROCUREMENT,      0, 38
			""")
	void theWeightierTheRoleAndTheBetterTheFitTheWorseItIsMissed(BuyingRole role, @Nullable Double fit, int severity) {
		assertThat(CaseFixture.of().fit(fit).gaps(GapKind.ROLE_MISSING)).filteredOn((gap) -> gap.role() == role)
			.extracting(Gap::severity)
			.containsExactly(severity);
	}

	@Test
	void whoIsNoMemberFillsNoRole() {
		assertThat(CaseFixture
			.of(CommitteeFixture.member("ann", BuyingRole.CHAMPION).left(),
					CommitteeFixture.member("bob", BuyingRole.CHAMPION).placeholder(),
					CommitteeFixture.member("cyd").role(BuyingRole.CHAMPION, AssignmentStatus.PROPOSED),
					CommitteeFixture.member("dan").role(BuyingRole.CHAMPION, AssignmentStatus.DISMISSED))
			.gaps(GapKind.ROLE_MISSING)).extracting(Gap::role).contains(BuyingRole.CHAMPION);
	}

	@Test
	void aRoleThatIsKnownButNotRequiredIsNotMissed() {
		CaseFixture optional = CaseFixture.of()
			.template(CommitteeFixture.template(new TemplateRole(BuyingRole.COACH, 0, 100)));
		assertThat(optional.gaps()).isEmpty();
	}

	@Test
	void aRequiredRoleWithTooFewIsUnderfilled() {
		Gap gap = CaseFixture.of(CommitteeFixture.member("ann", BuyingRole.END_USER)).gap(GapKind.ROLE_UNDERFILLED);
		assertThat(gap.key()).isEqualTo(new GapKey(GapKind.ROLE_UNDERFILLED, "default", "END_USER"));
		assertThat(gap.role()).isEqualTo(BuyingRole.END_USER);
		assertThat(gap.severity()).isEqualTo(44);
		assertThat(gap.member()).isNull();
		assertThat(gap.reason()).isEqualTo("1 of 2 seats of end user are filled");
	}

	@Test
	void aRoleWithNobodyIsMissingAndNotUnderfilled() {
		CaseFixture nobody = CaseFixture.of();
		assertThat(nobody.gaps(GapKind.ROLE_MISSING)).extracting(Gap::role).contains(BuyingRole.END_USER);
		assertThat(nobody.has(GapKind.ROLE_UNDERFILLED)).isFalse();
	}

	@Test
	void aRoleWithEnoughIsNeitherMissingNorUnderfilled() {
		CaseFixture enough = CaseFixture.of(CommitteeFixture.member("ann", BuyingRole.END_USER),
				CommitteeFixture.member("bob", BuyingRole.END_USER));
		assertThat(enough.has(GapKind.ROLE_UNDERFILLED)).isFalse();
		assertThat(enough.gaps(GapKind.ROLE_MISSING)).extracting(Gap::role).doesNotContain(BuyingRole.END_USER);
	}

	@Test
	void aRoleThatWeighsMoreThanAHundredCountsAsAHundred() {
		CaseFixture heavy = CaseFixture.of()
			.template(CommitteeFixture.template(new TemplateRole(BuyingRole.COACH, 1, 1000)));
		assertThat(heavy.gap(GapKind.ROLE_MISSING).severity()).isEqualTo(96);
	}

}
