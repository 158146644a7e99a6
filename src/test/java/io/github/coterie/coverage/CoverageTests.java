package io.github.coterie.coverage;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import io.github.coterie.committee.AssignmentStatus;
import io.github.coterie.committee.BuyingRole;
import io.github.coterie.committee.CommitteeFixture;
import io.github.coterie.committee.RoleTemplate;
import io.github.coterie.committee.Support;
import io.github.coterie.committee.TemplateRole;
import io.github.coterie.engagement.ContactHistoryFixture;
import io.github.coterie.engagement.TouchpointType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class CoverageTests {

	private static final Duration WINDOW = Duration.ofDays(90);

	private static final Duration MILLI = Duration.ofMillis(1);

	@Test
	void eachLayerCountsThoseWhoAreInIt() {
		Coverage coverage = coverage(CommitteeFixture.member("ann", BuyingRole.ECONOMIC_BUYER),
				CommitteeFixture.member("bob", BuyingRole.DECISION_MAKER).history(ContactHistoryFixture.mailed(WINDOW)),
				CommitteeFixture.member("cyd", BuyingRole.CHAMPION)
					.history(ContactHistoryFixture.answered(WINDOW))
					.support(Support.MENTOR),
				CommitteeFixture.member("dan", BuyingRole.END_USER).engaged().support(Support.SUPPORTER));
		assertThat(coverage.identified()).isCloseTo(100 * (100 + 100 + 80 + 30) / 500.0, within(1e-9));
		assertThat(coverage.reached()).isCloseTo(100 * (100 + 80 + 30) / 500.0, within(1e-9));
		assertThat(coverage.engaged()).isCloseTo(100 * (80 + 30) / 500.0, within(1e-9));
		assertThat(coverage.supportive()).isCloseTo(100 * (80 + 30) / 500.0, within(1e-9));
		assertThat(coverage.missingRoles()).containsExactly(BuyingRole.TECHNICAL_BUYER, BuyingRole.INFLUENCER,
				BuyingRole.PROCUREMENT);
	}

	@Test
	void whoIsSupportiveNeedNotBeReached() {
		Coverage coverage = coverage(
				CommitteeFixture.member("ann", BuyingRole.ECONOMIC_BUYER).support(Support.SUPPORTER));
		assertThat(coverage.supportive()).isCloseTo(20, within(1e-9));
		assertThat(coverage.reached()).isZero();
	}

	@ParameterizedTest
	@CsvSource({ "MENTOR, 20", "SUPPORTER, 20", "NEUTRAL, 0", "NON_SUPPORTER, 0", "ENEMY, 0", "UNKNOWN, 0" })
	void onlySupportersAndMentorsAreSupportive(Support support, double expected) {
		Coverage coverage = coverage(CommitteeFixture.member("ann", BuyingRole.ECONOMIC_BUYER).support(support));
		assertThat(coverage.supportive()).isCloseTo(expected, within(1e-9));
	}

	@Test
	void aMillisecondMoreThanNinetyDaysIsTooLongAgo() {
		Coverage reached = coverage(CommitteeFixture.member("ann", BuyingRole.ECONOMIC_BUYER)
			.history(ContactHistoryFixture.mailed(WINDOW.plus(MILLI))));
		Coverage engaged = coverage(CommitteeFixture.member("ann", BuyingRole.ECONOMIC_BUYER)
			.history(ContactHistoryFixture.answered(WINDOW.plus(MILLI))));
		assertThat(reached.reached()).isZero();
		assertThat(engaged.engaged()).isZero();
		assertThat(engaged.reached()).isZero();
	}

	@Test
	void aTouchpointAheadReachesNobody() {
		Coverage coverage = coverage(CommitteeFixture.member("ann", BuyingRole.ECONOMIC_BUYER)
			.history(ContactHistoryFixture.answered(MILLI.negated())));
		assertThat(coverage.reached()).isZero();
		assertThat(coverage.engaged()).isZero();
	}

	@Test
	void anOpenedMailReachesNobody() {
		Coverage coverage = coverage(CommitteeFixture.member("ann", BuyingRole.ECONOMIC_BUYER)
			.history(ContactHistoryFixture.history()
				.touch(TouchpointType.EMAIL_OPEN, ContactHistoryFixture.NOW)
				.build()));
		assertThat(coverage.reached()).isZero();
	}

	@ParameterizedTest
	@CsvSource({ "0, 0", "1, 6", "2, 12", "3, 12" })
	void aRoleIsFilledAsFarAsItsRequiredNumberGoes(int users, double expected) {
		CommitteeFixture[] people = new CommitteeFixture[users];
		Arrays.setAll(people, (i) -> CommitteeFixture.member("p" + i, BuyingRole.END_USER));
		assertThat(coverage(people).identified()).isCloseTo(expected, within(1e-9));
	}

	@Test
	void whoIsNoMemberFillsNoSeat() {
		Coverage coverage = coverage(CommitteeFixture.member("ann", BuyingRole.CHAMPION).left(),
				CommitteeFixture.member("bob", BuyingRole.CHAMPION).placeholder(),
				CommitteeFixture.member("cyd").role(BuyingRole.CHAMPION, AssignmentStatus.PROPOSED),
				CommitteeFixture.member("dan").role(BuyingRole.CHAMPION, AssignmentStatus.DISMISSED),
				CommitteeFixture.member("eve", BuyingRole.COACH).role(BuyingRole.CHAMPION, AssignmentStatus.PROPOSED));
		assertThat(coverage.identified()).isZero();
		assertThat(coverage.missingRoles()).contains(BuyingRole.CHAMPION);
	}

	@Test
	void aMemberFillsASeatOfEachRole() {
		Coverage coverage = coverage(
				CommitteeFixture.member("ann", BuyingRole.ECONOMIC_BUYER, BuyingRole.DECISION_MAKER));
		assertThat(coverage.identified()).isCloseTo(40, within(1e-9));
	}

	@ParameterizedTest
	@EnumSource(names = { "OTHER", "UNKNOWN" })
	void otherAndUnknownFillNoSeat(BuyingRole role) {
		Coverage coverage = coverage(CommitteeFixture.member("ann", role));
		assertThat(coverage.identified()).isZero();
		assertThat(coverage.seats()).extracting(Seat::role).doesNotContain(role);
	}

	@Test
	void aRoleThatIsNotRequiredChangesNoCoverage() {
		Coverage coverage = coverage(CommitteeFixture.member("ann", BuyingRole.EXECUTIVE_SPONSOR, BuyingRole.COACH));
		assertThat(coverage.identified()).isZero();
		assertThat(coverage.seats()).last().satisfies((seat) -> {
			assertThat(seat.role()).isEqualTo(BuyingRole.COACH);
			assertThat(seat.weight()).isEqualTo(20);
			assertThat(seat.required()).isZero();
		});
	}

	@Test
	void seatsStandInDisplayOrderThenThoseOutsideTheTemplateThatSomebodyHolds() {
		RoleTemplate template = CommitteeFixture.template(new TemplateRole(BuyingRole.END_USER, 1, 60),
				new TemplateRole(BuyingRole.CHAMPION, 0, 80));
		Coverage coverage = Coverage.of(
				CommitteeFixture.committee(
						CommitteeFixture.member("ann", BuyingRole.BLOCKER, BuyingRole.CHAMPION, BuyingRole.COACH)),
				template, ContactHistoryFixture.NOW);
		assertThat(coverage.seats()).extracting(Seat::role)
			.containsExactly(BuyingRole.END_USER, BuyingRole.CHAMPION, BuyingRole.COACH, BuyingRole.BLOCKER);
	}

	@Test
	void withNothingRequiredCoverageIsNotKnown() {
		RoleTemplate template = CommitteeFixture.template(new TemplateRole(BuyingRole.CHAMPION, 0, 80));
		Coverage coverage = Coverage.of(CommitteeFixture.committee(CommitteeFixture.member("ann", BuyingRole.CHAMPION)),
				template, ContactHistoryFixture.NOW);
		for (Layer layer : Layer.values()) {
			assertThat(coverage.score(layer)).isNull();
		}
		assertThat(coverage.band()).isNull();
		assertThat(coverage.missingRoles()).isEmpty();
	}

	@Test
	void requiredRolesThatWeighNothingLeaveCoverageUnknown() {
		RoleTemplate template = CommitteeFixture.template(new TemplateRole(BuyingRole.CHAMPION, 1, 0));
		assertThat(Coverage.of(CommitteeFixture.committee(), template, ContactHistoryFixture.NOW).identified())
			.isNull();
	}

	@Test
	void aFullCommitteeIsCoveredWhole() {
		Coverage coverage = coverage(CommitteeFixture.member("ann", BuyingRole.ECONOMIC_BUYER),
				CommitteeFixture.member("bob", BuyingRole.DECISION_MAKER),
				CommitteeFixture.member("cyd", BuyingRole.CHAMPION, BuyingRole.TECHNICAL_BUYER),
				CommitteeFixture.member("dan", BuyingRole.END_USER, BuyingRole.INFLUENCER),
				CommitteeFixture.member("eve", BuyingRole.END_USER, BuyingRole.PROCUREMENT));
		assertThat(coverage.identified()).isEqualTo(100);
		assertThat(coverage.band()).isEqualTo(CoverageBand.HIGH);
		assertThat(coverage.missingRoles()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "100, HIGH", "70, HIGH", "69.99, MEDIUM", "40, MEDIUM", "39.99, LOW", "0, LOW" })
	void aCoverageIsABandInOneWord(double coverage, CoverageBand expected) {
		assertThat(CoverageBand.of(coverage)).isEqualTo(expected);
	}

	@Test
	void theBandIsThatOfTheIdentifiedLayer() {
		Coverage medium = coverage(
				CommitteeFixture.member("ann", BuyingRole.ECONOMIC_BUYER, BuyingRole.DECISION_MAKER));
		assertThat(medium.band()).isEqualTo(CoverageBand.MEDIUM);
		assertThat(medium.reached()).isZero();
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			# required, known, reached, engaged
			1, 0, 0, 0, MISSING
			0, 0, 0, 0, MISSING
			2, 1, 0, 0, UNDERFILLED
			2, 1, 1, 1, UNDERFILLED
			2, 2, 0, 0, UNREACHED
			1, 1, 0, 0, UNREACHED
			0, 1, 0, 0, UNREACHED
			1, 2, 1, 0, QUIET
			1, 1, 1, 0, QUIET
			1, 1, 1, 1, ENGAGED
			2, 3, 2, 1, ENGAGED
			""")
	void theStatusOfASeatIsWhatItLacksFirst(int required, int known, int reached, int engaged, SeatStatus expected) {
		var members = IntStream.range(0, known)
			.mapToObj((i) -> CommitteeFixture.member("p" + i, BuyingRole.CHAMPION).build())
			.toList();
		Seat seat = new Seat(BuyingRole.CHAMPION, required, 80, members, reached, engaged, 0);
		assertThat(seat.status()).isEqualTo(expected);
	}

	@Test
	void aSeatCountsItsHolders() {
		Seat seat = coverage(CommitteeFixture.member("ann", BuyingRole.END_USER).engaged().support(Support.MENTOR),
				CommitteeFixture.member("bob", BuyingRole.END_USER).history(ContactHistoryFixture.mailed(WINDOW)),
				CommitteeFixture.member("cyd", BuyingRole.END_USER),
				CommitteeFixture.member("dan", BuyingRole.CHAMPION))
			.seats()
			.get(4);
		assertThat(List.of(seat.role(), seat.identified(), seat.reached(), seat.engaged(), seat.supportive()))
			.isEqualTo(List.of(BuyingRole.END_USER, 3, 2, 1, 1));
		assertThat(seat.status()).isEqualTo(SeatStatus.ENGAGED);
	}

	private static Coverage coverage(CommitteeFixture... people) {
		return Coverage.of(CommitteeFixture.committee(people), RoleTemplate.DEFAULT, ContactHistoryFixture.NOW);
	}

}
