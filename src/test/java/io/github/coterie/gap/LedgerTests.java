package io.github.coterie.gap;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import io.github.coterie.committee.BuyingRole;
import io.github.coterie.engagement.ContactHistoryFixture;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LedgerTests {

	private static final Instant START = ContactHistoryFixture.NOW;

	private static final Instant LATER = START.plus(Duration.ofDays(3));

	private static final GapKey CHAMPION = new GapKey(GapKind.ROLE_MISSING, "default", "CHAMPION");

	private static final GapKey QUIET = new GapKey(GapKind.GONE_QUIET, "default", "ann");

	@Test
	void whatIsNewIsOpened() {
		Ledger ledger = Ledger.EMPTY.settle(List.of(gap(CHAMPION, 84)), START);
		assertThat(ledger.entry(CHAMPION)).isEqualTo(new LedgerEntry(GapState.OPEN, START, null, null, 84));
		assertThat(ledger.entry(QUIET)).isNull();
	}

	@Test
	void whatIsStillMissingStaysAsItIs() {
		Ledger ledger = Ledger.EMPTY.settle(List.of(gap(CHAMPION, 84)), START);
		assertThat(ledger.settle(List.of(gap(CHAMPION, 84)), LATER)).isSameAs(ledger);
		assertThat(Ledger.EMPTY.settle(List.of(), START)).isSameAs(Ledger.EMPTY);
	}

	@Test
	void whatIsGoneIsResolved() {
		Ledger ledger = Ledger.EMPTY.settle(List.of(gap(CHAMPION, 84), gap(QUIET, 72)), START)
			.settle(List.of(gap(QUIET, 72)), LATER);
		assertThat(ledger.entry(CHAMPION)).isEqualTo(new LedgerEntry(GapState.RESOLVED, START, null, null, 84));
		assertThat(ledger.entry(QUIET)).isEqualTo(new LedgerEntry(GapState.OPEN, START, null, null, 72));
		assertThat(ledger.settle(List.of(gap(QUIET, 72)), LATER)).isSameAs(ledger);
	}

	@Test
	void whatCameBackIsOpenAgainAndKeepsWhenItWasFirstSeen() {
		Ledger ledger = Ledger.EMPTY.settle(List.of(gap(CHAMPION, 84)), START)
			.settle(List.of(), START.plusSeconds(1))
			.settle(List.of(gap(CHAMPION, 84)), LATER);
		assertThat(ledger.entries()).containsOnlyKeys(CHAMPION);
		assertThat(ledger.entry(CHAMPION)).isEqualTo(new LedgerEntry(GapState.OPEN, START, null, null, 84));
	}

	@Test
	void aSnoozeEndsByItself() {
		Ledger ledger = Ledger.EMPTY.settle(List.of(gap(CHAMPION, 84)), START).snooze(CHAMPION, LATER);
		assertThat(state(ledger, CHAMPION, START)).isEqualTo(GapState.SNOOZED);
		assertThat(state(ledger, CHAMPION, LATER.minusMillis(1))).isEqualTo(GapState.SNOOZED);
		assertThat(state(ledger, CHAMPION, LATER)).isEqualTo(GapState.OPEN);
		assertThat(ledger.settle(List.of(gap(CHAMPION, 84)), LATER.minusMillis(1))).isEqualTo(ledger);
	}

	@Test
	void whatIsDismissedStaysDismissedWhileItsCauseStays() {
		Ledger ledger = Ledger.EMPTY.settle(List.of(gap(CHAMPION, 84)), START).dismiss(CHAMPION, "We know her");
		Ledger muchLater = ledger.settle(List.of(gap(CHAMPION, 96)), START.plus(Duration.ofDays(900)));
		assertThat(muchLater.entry(CHAMPION))
			.isEqualTo(new LedgerEntry(GapState.DISMISSED, START, null, "We know her", 84));
		assertThat(state(muchLater, CHAMPION, START.plus(Duration.ofDays(900)))).isEqualTo(GapState.DISMISSED);
	}

	@Test
	void whatWasDecidedIsResolvedWithItsCause() {
		Ledger ledger = Ledger.EMPTY.settle(List.of(gap(CHAMPION, 84), gap(QUIET, 72)), START)
			.dismiss(CHAMPION, "We know her")
			.snooze(QUIET, LATER)
			.settle(List.of(), START.plusSeconds(1));
		assertThat(ledger.entry(CHAMPION)).isEqualTo(new LedgerEntry(GapState.RESOLVED, START, null, null, 84));
		assertThat(ledger.entry(QUIET)).isEqualTo(new LedgerEntry(GapState.RESOLVED, START, null, null, 72));
	}

	@Test
	void aDecisionCanBeTakenBack() {
		Ledger open = Ledger.EMPTY.settle(List.of(gap(CHAMPION, 84)), START);
		assertThat(open.dismiss(CHAMPION, "We know her").reopen(CHAMPION)).isEqualTo(open);
		assertThat(open.snooze(CHAMPION, LATER).reopen(CHAMPION)).isEqualTo(open);
	}

	@Test
	void aDecisionAboutWhatWasNeverSeenChangesNothing() {
		assertThat(Ledger.EMPTY.snooze(CHAMPION, LATER)).isEqualTo(Ledger.EMPTY);
		assertThat(Ledger.EMPTY.dismiss(CHAMPION, "No")).isEqualTo(Ledger.EMPTY);
	}

	@Test
	void aLedgerIsNeverChanged() {
		Ledger ledger = Ledger.EMPTY.settle(List.of(gap(CHAMPION, 84)), START);
		ledger.dismiss(CHAMPION, "We know her");
		ledger.settle(List.of(), LATER);
		assertThat(ledger.entry(CHAMPION)).isEqualTo(new LedgerEntry(GapState.OPEN, START, null, null, 84));
		assertThat(Ledger.EMPTY.entries()).isEmpty();
	}

	@Test
	void theSameGapInAnotherCommitteeIsAnotherGap() {
		GapKey other = new GapKey(GapKind.ROLE_MISSING, "backup", "CHAMPION");
		Ledger ledger = Ledger.EMPTY.settle(List.of(gap(CHAMPION, 84), gap(other, 84)), START)
			.dismiss(CHAMPION, "We know her");
		assertThat(state(ledger, other, START)).isEqualTo(GapState.OPEN);
	}

	@Test
	void presentGapsAreNotedAsTheyAreNowWithWhatIsRemembered() {
		Ledger ledger = Ledger.EMPTY.settle(List.of(gap(QUIET, 40)), START).snooze(QUIET, LATER);
		List<NotedGap> noted = ledger.note(List.of(gap(QUIET, 72)), START.plusSeconds(1)).gaps();
		assertThat(noted).singleElement().satisfies((gap) -> {
			assertThat(gap.gap().severity()).isEqualTo(72);
			assertThat(gap.entry().openedAt()).isEqualTo(START);
			assertThat(gap.state()).isEqualTo(GapState.SNOOZED);
			assertThat(gap.isOpen()).isFalse();
		});
	}

	@Test
	void whatIsGoneIsNotedAsResolvedWithTheRoleItWasAbout() {
		Ledger ledger = Ledger.EMPTY.settle(List.of(gap(CHAMPION, 84), gap(QUIET, 72)), START);
		List<NotedGap> noted = ledger.note(List.of(), LATER).gaps();
		assertThat(noted).extracting(NotedGap::state).containsOnly(GapState.RESOLVED);
		assertThat(noted).extracting((gap) -> gap.gap().key()).containsExactly(CHAMPION, QUIET);
		assertThat(noted.getFirst().gap().role()).isEqualTo(BuyingRole.CHAMPION);
		assertThat(noted.getLast().gap().role()).isNull();
		assertThat(noted.getFirst().gap().severity()).isEqualTo(84);
	}

	@Test
	void aLedgerIsMendedWithWhatOnlyAnotherOneHas() {
		Ledger one = Ledger.EMPTY.settle(List.of(gap(CHAMPION, 84)), LATER);
		Ledger other = Ledger.EMPTY.settle(List.of(gap(CHAMPION, 12), gap(QUIET, 72)), START);
		assertThat(one.and(other).entry(CHAMPION)).isEqualTo(new LedgerEntry(GapState.OPEN, LATER, null, null, 84));
		assertThat(one.and(other).entry(QUIET)).isEqualTo(new LedgerEntry(GapState.OPEN, START, null, null, 72));
		assertThat(other.and(one)).isSameAs(other);
	}

	@Test
	void keysAreInTheOrderOfKindSolutionAndSubjectByCodePoint() {
		GapKey bmp = new GapKey(GapKind.GONE_QUIET, "default", "\uFF21");
		GapKey astral = new GapKey(GapKind.GONE_QUIET, "default", "\uD83D\uDE00");
		GapKey otherSolution = new GapKey(GapKind.GONE_QUIET, "elsewhere", "a");
		assertThat(List.of(otherSolution, astral, CHAMPION, bmp).stream().sorted()).containsExactly(CHAMPION, bmp,
				astral, otherSolution);
	}

	private static GapState state(Ledger ledger, GapKey key, Instant now) {
		LedgerEntry entry = ledger.entry(key);
		assertThat(entry).isNotNull();
		return (entry != null) ? entry.state(now) : GapState.RESOLVED;
	}

	private static Gap gap(GapKey key, int severity) {
		return new Gap(key, severity, null, null, null, "Because", Instant.MAX);
	}

}
