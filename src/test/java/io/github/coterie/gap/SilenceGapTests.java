package io.github.coterie.gap;

import java.time.Duration;

import io.github.coterie.account.Tier;
import io.github.coterie.committee.AssignmentStatus;
import io.github.coterie.committee.BuyingRole;
import io.github.coterie.committee.CommitteeFixture;
import io.github.coterie.engagement.ContactHistory;
import io.github.coterie.engagement.ContactHistoryFixture;
import io.github.coterie.engagement.TouchDirection;
import io.github.coterie.engagement.TouchpointType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class SilenceGapTests {

	private static final Duration DAY = Duration.ofDays(1);

	private static final Duration MILLI = Duration.ofMillis(1);

	@Test
	void aMemberWithoutOutreachOrResponseWasNeverTouched() {
		Gap gap = joined(Duration.ZERO).fit(60.0).gap(GapKind.NEVER_TOUCHED);
		assertThat(gap.key()).isEqualTo(new GapKey(GapKind.NEVER_TOUCHED, "default", "ann"));
		assertThat(gap.role()).isEqualTo(BuyingRole.INFLUENCER);
		assertThat(gap.severity()).isEqualTo(22);
		assertThat(gap.level()).isEqualTo(GapLevel.LOW);
		assertThat(gap.days()).isZero();
	}

	@ParameterizedTest
	@CsvSource({ "P15D, 32, 15", "P30D, 43, 30", "P300D, 43, 300", "PT719H, 43, 29", "P-1D, 22, 0" })
	void theLongerAMemberGoesUntouchedTheWorse(Duration since, int severity, int days) {
		Gap gap = joined(since).fit(60.0).gap(GapKind.NEVER_TOUCHED);
		assertThat(gap.severity()).isEqualTo(severity);
		assertThat(gap.days()).isEqualTo(days);
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			EMAIL_OPEN,        INBOUND,  true
			EMAIL_SENT,        INBOUND,  true
			MEETING,           INTERNAL, true
			NOTE,              INTERNAL, true
			EMAIL_SENT,        OUTBOUND, false
			EMAIL_OPEN,        OUTBOUND, false
			SOCIAL_ENGAGEMENT, INBOUND,  false
			MEETING,           OUTBOUND, false
			""")
	void onlyOutreachAndResponsesTouch(TouchpointType type, TouchDirection direction, boolean expected) {
		ContactHistory history = ContactHistoryFixture.history()
			.touch(type, direction, ContactHistoryFixture.NOW)
			.build();
		assertThat(about(history).has(GapKind.NEVER_TOUCHED)).isEqualTo(expected);
	}

	@Test
	void aTouchpointAheadTouchesNobodyYet() {
		assertThat(about(ContactHistoryFixture.answered(MILLI.negated())).has(GapKind.NEVER_TOUCHED)).isTrue();
		assertThat(about(ContactHistoryFixture.answered(Duration.ZERO)).has(GapKind.NEVER_TOUCHED)).isFalse();
	}

	@ParameterizedTest
	@CsvSource({ "TIER_1, 14", "TIER_2, 30", "TIER_3, 60", "NOT_ICP, 90" })
	void aMemberGoesQuietAMillisecondAfterTheTiersDays(Tier tier, int days) {
		Duration allowed = DAY.multipliedBy(days);
		assertThat(about(ContactHistoryFixture.answered(allowed)).tier(tier).has(GapKind.GONE_QUIET)).isFalse();
		assertThat(about(ContactHistoryFixture.answered(allowed.plus(MILLI))).tier(tier).has(GapKind.GONE_QUIET))
			.isTrue();
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			# ago,          tier,   severity, days
			P28D,           TIER_1, 72,       28
			P21D,           TIER_1, 54,       21
			P14DT0.001S,    TIER_1, 36,       14
			P280D,          TIER_1, 72,       280
			P20DT23H59M,    TIER_1, 54,       20
			P60D,           TIER_2, 72,       60
			P120D,          TIER_3, 72,       120
			P135D,         NOT_ICP, 54,       135
			""")
	void theLongerTheSilenceAgainstTheTierTheWorse(Duration ago, Tier tier, int severity, int days) {
		Gap gap = about(ContactHistoryFixture.answered(ago)).tier(tier).gap(GapKind.GONE_QUIET);
		assertThat(gap.severity()).isEqualTo(severity);
		assertThat(gap.days()).isEqualTo(days);
	}

	@Test
	void whoNeverRespondedDoesNotGoQuiet() {
		assertThat(about(ContactHistoryFixture.mailed(DAY.multipliedBy(300))).has(GapKind.GONE_QUIET)).isFalse();
	}

	@Test
	void whoIsNoMemberDoesNotGoQuiet() {
		ContactHistory quiet = ContactHistoryFixture.answered(DAY.multipliedBy(300));
		assertThat(CaseFixture
			.of(CommitteeFixture.member("ann", BuyingRole.CHAMPION).history(quiet).placeholder(),
					CommitteeFixture.member("bob").role(BuyingRole.CHAMPION, AssignmentStatus.PROPOSED).history(quiet))
			.has(GapKind.GONE_QUIET)).isFalse();
	}

	@Test
	void aMonthlyRhythmRaisesNoAlarm() {
		assertThat(about(monthly(4, DAY.multipliedBy(31))).has(GapKind.GONE_QUIET)).isFalse();
		assertThat(about(monthly(4, DAY.multipliedBy(60))).has(GapKind.GONE_QUIET)).isFalse();
		assertThat(about(monthly(4, DAY.multipliedBy(60).plus(MILLI))).has(GapKind.GONE_QUIET)).isTrue();
	}

	@Test
	void silenceIsMeasuredAgainstTheRhythm() {
		assertThat(about(monthly(4, DAY.multipliedBy(90))).gap(GapKind.GONE_QUIET).severity()).isEqualTo(54);
		assertThat(about(monthly(4, DAY.multipliedBy(120))).gap(GapKind.GONE_QUIET).severity()).isEqualTo(72);
	}

	@Test
	void threeResponsesMakeNoRhythm() {
		assertThat(about(monthly(3, DAY.multipliedBy(31))).has(GapKind.GONE_QUIET)).isTrue();
	}

	@Test
	void responsesOlderThanAYearMakeNoRhythm() {
		Duration last = DAY.multipliedBy(365 - 3 * 88);
		assertThat(about(everyDays(88, 4, last)).tier(Tier.NOT_ICP).has(GapKind.GONE_QUIET)).isFalse();
		assertThat(about(everyDays(88, 4, last.plus(MILLI))).tier(Tier.NOT_ICP).has(GapKind.GONE_QUIET)).isTrue();
	}

	@Test
	void aBusyRhythmDoesNotShortenTheTiersDays() {
		assertThat(about(everyDays(1, 8, DAY.multipliedBy(14))).has(GapKind.GONE_QUIET)).isFalse();
	}

	@Test
	void threeOutreachesWithoutAnAnswerInAWeekAreGhosted() {
		Duration week = DAY.multipliedBy(7);
		assertThat(about(ignored(3, week)).has(GapKind.GHOSTED)).isTrue();
		assertThat(about(ignored(3, week.minus(MILLI))).has(GapKind.GHOSTED)).isFalse();
		assertThat(about(ignored(2, week)).has(GapKind.GHOSTED)).isFalse();
		assertThat(about(ignored(4, week)).has(GapKind.GHOSTED)).isTrue();
	}

	@ParameterizedTest
	@CsvSource({ "P7D, 41, 7", "P15D, 50, 15", "P30D, 67, 30", "P100D, 67, 100", "PT383H, 51, 15" })
	void theLongerTheFirstOutreachIsIgnoredTheWorse(Duration first, int severity, int days) {
		Gap gap = about(ignored(3, first)).gap(GapKind.GHOSTED);
		assertThat(gap.severity()).isEqualTo(severity);
		assertThat(gap.days()).isEqualTo(days);
		assertThat(gap.key()).isEqualTo(new GapKey(GapKind.GHOSTED, "default", "ann"));
	}

	@Test
	void onlyOutreachSinceTheLastResponseIsIgnored() {
		ContactHistory answeredOnce = ContactHistoryFixture.history()
			.outreach(DAY.multipliedBy(60))
			.outreach(DAY.multipliedBy(50))
			.outreach(DAY.multipliedBy(40))
			.response(DAY.multipliedBy(13))
			.outreach(DAY.multipliedBy(12))
			.outreach(DAY.multipliedBy(11))
			.build();
		assertThat(about(answeredOnce).has(GapKind.GHOSTED)).isFalse();
		ContactHistory ignoredAgain = ContactHistoryFixture.history()
			.outreach(DAY.multipliedBy(60))
			.response(DAY.multipliedBy(40))
			.outreach(DAY.multipliedBy(15))
			.outreach(DAY.multipliedBy(14))
			.outreach(DAY.multipliedBy(13))
			.build();
		assertThat(about(ignoredAgain).gap(GapKind.GHOSTED).days()).isEqualTo(15);
	}

	@Test
	void ghostedComesBeforeGoneQuiet() {
		ContactHistory both = ContactHistoryFixture.history()
			.response(DAY.multipliedBy(100))
			.outreach(DAY.multipliedBy(9))
			.outreach(DAY.multipliedBy(8))
			.outreach(DAY.multipliedBy(7))
			.build();
		assertThat(about(both).has(GapKind.GHOSTED)).isTrue();
		assertThat(about(both).has(GapKind.GONE_QUIET)).isFalse();
	}

	@Test
	void whoIsNotYetGhostedIsQuiet() {
		ContactHistory soon = ContactHistoryFixture.history()
			.response(DAY.multipliedBy(100))
			.outreach(DAY.multipliedBy(7).minus(MILLI))
			.outreach(DAY)
			.outreach(DAY)
			.build();
		assertThat(about(soon).has(GapKind.GHOSTED)).isFalse();
		assertThat(about(soon).has(GapKind.GONE_QUIET)).isTrue();
	}

	@Test
	void outreachAheadIgnoresNobody() {
		ContactHistory planned = ContactHistoryFixture.history()
			.outreach(DAY.multipliedBy(9))
			.outreach(DAY)
			.outreach(MILLI.negated())
			.build();
		assertThat(about(planned).has(GapKind.GHOSTED)).isFalse();
	}

	private static CaseFixture about(ContactHistory history) {
		return CaseFixture.of(CommitteeFixture.member("ann", BuyingRole.DECISION_MAKER).history(history));
	}

	private static CaseFixture joined(Duration ago) {
		return CaseFixture.of(CommitteeFixture.member("ann")
			.role(BuyingRole.INFLUENCER, AssignmentStatus.CONFIRMED, ContactHistoryFixture.NOW.minus(ago)));
	}

	private static ContactHistory ignored(int times, Duration first) {
		ContactHistoryFixture history = ContactHistoryFixture.history().outreach(first);
		for (int i = 1; i < times; i++) {
			history.outreach(DAY);
		}
		return history.build();
	}

	private static ContactHistory monthly(int times, Duration last) {
		return everyDays(30, times, last);
	}

	private static ContactHistory everyDays(int days, int times, Duration last) {
		ContactHistoryFixture history = ContactHistoryFixture.history();
		for (int i = 0; i < times; i++) {
			history.response(last.plus(DAY.multipliedBy((long) i * days)));
		}
		return history.build();
	}

}
