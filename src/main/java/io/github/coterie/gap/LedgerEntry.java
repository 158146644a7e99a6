package io.github.coterie.gap;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What is remembered of a gap: when it was first seen, and what somebody decided.
 *
 * @param decided OPEN, SNOOZED, DISMISSED or RESOLVED
 * @param openedAt when it was first seen
 * @param snoozedUntil the end of the snooze
 * @param reason why it was dismissed
 * @param severity when it was first seen; what a resolved gap shows
 */
public record LedgerEntry(GapState decided, Instant openedAt, @Nullable Instant snoozedUntil, @Nullable String reason,
		int severity) {

	static LedgerEntry opened(Instant openedAt, int severity) {
		return new LedgerEntry(GapState.OPEN, openedAt, null, null, severity);
	}

	/**
	 * The state at an instant: a snooze ends by itself.
	 */
	public GapState state(Instant now) {
		boolean over = this.decided == GapState.SNOOZED && this.snoozedUntil != null && !this.snoozedUntil.isAfter(now);
		return over ? GapState.OPEN : this.decided;
	}

	LedgerEntry resolved() {
		return new LedgerEntry(GapState.RESOLVED, this.openedAt, null, null, this.severity);
	}

	LedgerEntry reopened() {
		return opened(this.openedAt, this.severity);
	}

	LedgerEntry snoozed(Instant until) {
		return new LedgerEntry(GapState.SNOOZED, this.openedAt, until, null, this.severity);
	}

	LedgerEntry dismissed(String why) {
		return new LedgerEntry(GapState.DISMISSED, this.openedAt, null, why, this.severity);
	}

}
