package io.github.coterie.engagement;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class ContactHistoryTests {

	private static final Instant NOW = ContactHistoryFixture.NOW;

	private static final Duration DAY = Duration.ofDays(1);

	private static final Duration MILLI = Duration.ofMillis(1);

	@Test
	void nobodyIsEngagedWithoutATouchpoint() {
		assertThat(ContactHistory.NONE.score(NOW, Decay.DEFAULT)).isZero();
		assertThat(ContactHistory.NONE.neverTouched()).isTrue();
		assertThat(ContactHistory.NONE.lastTouchAt()).isNull();
		assertThat(ContactHistory.NONE.lastResponseAt()).isNull();
	}

	@Test
	void theScoreIsMadeOfFadedWeights() {
		ContactHistory history = ContactHistoryFixture.history()
			.touch(TouchpointType.MEETING, NOW.minus(DAY.multipliedBy(30)))
			.touch(TouchpointType.EMAIL_REPLY, NOW.minus(DAY.multipliedBy(60)))
			.touch(TouchpointType.EMAIL_SENT, NOW)
			.build();
		assertThat(history.score(NOW, Decay.DEFAULT)).isCloseTo(100 * (1 - Math.exp(-(50 + 20 + 8) / 200.0)),
				within(1e-9));
	}

	@Test
	void aScoreFadesWhileNothingHappens() {
		ContactHistory history = ContactHistoryFixture.history().touch(TouchpointType.MEETING, NOW).build();
		assertThat(history.score(NOW.plus(DAY.multipliedBy(15)), Decay.DEFAULT))
			.isCloseTo(100 * (1 - Math.exp(-100 * Math.sqrt(0.5) / 200)), within(1e-9));
	}

	@Test
	void whatIsInternalWeighsNothing() {
		ContactHistory history = ContactHistoryFixture.history()
			.touch(TouchpointType.MEETING, TouchDirection.INTERNAL, NOW)
			.build();
		assertThat(history.score(NOW, Decay.DEFAULT)).isZero();
		assertThat(history.neverTouched()).isTrue();
		assertThat(history.totalWithAhead()).isOne();
	}

	@Test
	void atMostTwentyOfOneTypeAndDayCount() {
		Instant morning = Instant.parse("2026-06-15T06:00:00Z");
		assertThat(raw(opened(20, morning))).isCloseTo(raw(opened(21, morning)), within(1e-9));
		assertThat(raw(opened(20, morning))).isGreaterThan(raw(opened(19, morning)) + 19);
	}

	@Test
	void theEarliestTwentyCount() {
		Instant night = Instant.parse("2026-06-15T00:00:00Z");
		ContactHistoryFixture history = ContactHistoryFixture.history().touch(TouchpointType.EMAIL_OPEN, NOW);
		for (int i = 0; i < 20; i++) {
			history.touch(TouchpointType.EMAIL_OPEN, night);
		}
		assertThat(raw(history)).isCloseTo(20 * 20 * Decay.DEFAULT.left(night.toEpochMilli(), NOW.toEpochMilli()),
				within(1e-9));
	}

	@Test
	void eachTypeHasItsOwnTwenty() {
		ContactHistoryFixture history = opened(20, NOW);
		for (int i = 0; i < 20; i++) {
			history.touch(TouchpointType.PAGE_VIEW, NOW);
		}
		assertThat(raw(history)).isCloseTo(800, within(1e-9));
	}

	@Test
	void aDayEndsAtMidnightUtc() {
		Instant midnight = Instant.parse("2026-06-15T00:00:00Z");
		Instant lastOfDay = midnight.plus(DAY).minus(MILLI);
		ContactHistory across = ContactHistory.of(
				opened(20, midnight.minus(MILLI)).touch(TouchpointType.EMAIL_OPEN, midnight).touches(), midnight,
				Decay.DEFAULT);
		ContactHistory inside = ContactHistory
			.of(opened(20, midnight).touch(TouchpointType.EMAIL_OPEN, lastOfDay).touches(), lastOfDay, Decay.DEFAULT);
		assertThat(across.raw()).isCloseTo(21 * 20, within(1e-5));
		assertThat(inside.raw())
			.isCloseTo(20 * 20 * Decay.DEFAULT.left(midnight.toEpochMilli(), lastOfDay.toEpochMilli()), within(1e-9));
	}

	@Test
	void aResponseBeyondTheTwentyIsStillAResponse() {
		ContactHistoryFixture history = ContactHistoryFixture.history();
		for (int i = 21; i > 0; i--) {
			history.response(MILLI.multipliedBy(i));
		}
		assertThat(history.build().lastResponseAt()).isEqualTo(NOW.minus(MILLI));
		assertThat(history.build().responses(NOW.minus(DAY), NOW)).isEqualTo(21);
	}

	@Test
	void aTouchpointCountsFromItsInstantOn() {
		ContactHistory history = ContactHistoryFixture.history().touch(TouchpointType.MEETING, NOW.plus(MILLI)).build();
		assertThat(history.score(NOW, Decay.DEFAULT)).isZero();
		assertThat(history.neverTouched()).isTrue();
		assertThat(history.lastTouchAt()).isNull();
		assertThat(history.totalWithAhead()).isOne();
		assertThat(history.at(NOW, Decay.DEFAULT)).isSameAs(history);
		ContactHistory later = history.at(NOW.plus(MILLI), Decay.DEFAULT);
		assertThat(later.score(NOW.plus(MILLI), Decay.DEFAULT)).isCloseTo(39.346934028736658, within(1e-9));
		assertThat(later.lastResponseAt()).isEqualTo(NOW.plus(MILLI));
		assertThat(later.totalWithAhead()).isOne();
		assertThat(later.ahead()).isEmpty();
	}

	@Test
	void aTouchpointOfThisInstantCounts() {
		ContactHistory history = ContactHistoryFixture.answered(Duration.ZERO);
		assertThat(history.ahead()).isEmpty();
		assertThat(history.lastResponseAt()).isEqualTo(NOW);
	}

	@Test
	void onlyWhatHasComeIsTakenFromWhatLiesAhead() {
		ContactHistory history = ContactHistoryFixture.history()
			.outreach(DAY.negated())
			.response(DAY.multipliedBy(2).negated())
			.build();
		ContactHistory tomorrow = history.at(NOW.plus(DAY), Decay.DEFAULT);
		assertThat(tomorrow.unanswered()).isOne();
		assertThat(tomorrow.lastResponseAt()).isNull();
		assertThat(tomorrow.ahead()).hasSize(1);
	}

	@Test
	void outreachIsUnansweredUntilSomebodyResponds() {
		ContactHistory ignored = ContactHistoryFixture.history()
			.outreach(DAY.multipliedBy(9))
			.response(DAY.multipliedBy(8))
			.outreach(DAY.multipliedBy(7))
			.outreach(DAY.multipliedBy(3))
			.build();
		assertThat(ignored.unanswered()).isEqualTo(2);
		assertThat(ignored.firstUnanswered()).isEqualTo(NOW.minus(DAY.multipliedBy(7)).toEpochMilli());
		assertThat(ContactHistoryFixture.history().outreach(DAY).response(MILLI).build().unanswered()).isZero();
	}

	@Test
	void whatWasSentAtTheInstantOfAResponseIsNotSinceItWhateverTheirIds() {
		assertThat(ContactHistoryFixture.history().outreach(DAY).response(DAY).build().unanswered()).isZero();
		assertThat(ContactHistoryFixture.history().response(DAY).outreach(DAY).build().unanswered()).isZero();
	}

	@Test
	void anOpenedMailIsNeitherOutreachNorResponse() {
		ContactHistory history = ContactHistoryFixture.history().touch(TouchpointType.EMAIL_OPEN, NOW).build();
		assertThat(history.neverTouched()).isTrue();
		assertThat(history.touchedSince(NOW.minus(DAY))).isFalse();
		assertThat(history.lastTouchAt()).isNull();
		assertThat(history.total()).isOne();
		assertThat(history.touches()).isZero();
	}

	@Test
	void theLastTouchIsTheLastOutreachOrResponse() {
		ContactHistory history = ContactHistoryFixture.history()
			.response(DAY.multipliedBy(3))
			.outreach(DAY.multipliedBy(2))
			.touch(TouchpointType.PAGE_VIEW, NOW.minus(DAY))
			.touch(TouchpointType.NOTE, NOW)
			.build();
		assertThat(history.lastTouchAt()).isEqualTo(NOW.minus(DAY.multipliedBy(2)));
		assertThat(history.lastResponseAt()).isEqualTo(NOW.minus(DAY.multipliedBy(3)));
		assertThat(history.total()).isEqualTo(4);
		assertThat(history.touches()).isEqualTo(2);
	}

	@Test
	void sinceAnInstantIncludesThatInstant() {
		ContactHistory answered = ContactHistoryFixture.answered(DAY);
		ContactHistory mailed = ContactHistoryFixture.mailed(DAY);
		assertThat(answered.respondedSince(NOW.minus(DAY))).isTrue();
		assertThat(answered.respondedSince(NOW.minus(DAY).plus(MILLI))).isFalse();
		assertThat(mailed.touchedSince(NOW.minus(DAY))).isTrue();
		assertThat(mailed.touchedSince(NOW.minus(DAY).plus(MILLI))).isFalse();
		assertThat(mailed.respondedSince(NOW.minus(DAY))).isFalse();
		assertThat(answered.touchedSince(NOW.minus(DAY))).isTrue();
	}

	@Test
	void threeResponsesMakeNoRhythm() {
		assertThat(answeredOn(0, 10, 20).medianDaysBetweenResponses(NOW)).isZero();
	}

	@Test
	void theRhythmIsTheMedianOfTheDaysBetweenResponses() {
		assertThat(answeredOn(0, 5, 6, 206).medianDaysBetweenResponses(NOW)).isEqualTo(5);
		assertThat(answeredOn(0, 5, 6, 26, 28).medianDaysBetweenResponses(NOW)).isEqualTo(3.5);
	}

	@Test
	void theRhythmIsThatOfTheLastYear() {
		assertThat(answeredOn(10, 40, 70, 365).medianDaysBetweenResponses(NOW)).isEqualTo(30);
		assertThat(answeredOn(10, 40, 70, 366).medianDaysBetweenResponses(NOW)).isZero();
		ContactHistory aging = answeredOn(10, 40, 70, 365);
		assertThat(aging.medianDaysBetweenResponses(NOW.plus(MILLI))).isZero();
	}

	@Test
	void aTouchpointNamesEachParticipantOnce() {
		Touchpoint touchpoint = new Touchpoint("t1", "a1", List.of("p2", "p1", "p2"), TouchpointType.MEETING,
				TouchDirection.INBOUND, NOW, null, null, null, null);
		assertThat(touchpoint.personIds()).containsExactly("p1", "p2");
	}

	private static ContactHistoryFixture opened(int times, Instant at) {
		ContactHistoryFixture history = ContactHistoryFixture.history();
		for (int i = 0; i < times; i++) {
			history.touch(TouchpointType.EMAIL_OPEN, at);
		}
		return history;
	}

	private static ContactHistory answeredOn(int... daysAgo) {
		ContactHistoryFixture history = ContactHistoryFixture.history();
		for (int days : daysAgo) {
			history.response(DAY.multipliedBy(days));
		}
		return history.build();
	}

	private static double raw(ContactHistoryFixture fixture) {
		ContactHistory history = fixture.build();
		return history.raw() * Decay.DEFAULT.left(history.reference(), NOW.toEpochMilli());
	}

}
