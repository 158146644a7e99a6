package io.github.coterie.gap;

import java.time.Instant;
import java.util.Collection;
import java.util.Objects;

import io.github.coterie.account.Tier;
import io.github.coterie.committee.Stakeholder;
import io.github.coterie.coverage.Layer;
import io.github.coterie.engagement.ContactHistory;

/**
 * When, at the earliest, time alone changes which seats are filled, which gaps there are
 * and how severe they are.
 */
public final class NextChange {

	private static final long YEAR = 365 * 86_400_000L;

	private static final int RESPONSES_OF_A_RHYTHM = 4;

	private final Instant now;

	private final Tier tier;

	private long at;

	private NextChange(Instant now, Tier tier, Instant latest) {
		this.now = now;
		this.tier = tier;
		this.at = latest.toEpochMilli();
	}

	/**
	 * Finds the instant.
	 * @param gaps those that are there now
	 * @param ledger as it is settled now
	 * @param people of the account
	 * @param tier of the account
	 * @param now what was looked at
	 * @param latest the answer when nothing changes before
	 * @return after {@code now}
	 */
	public static Instant of(Collection<Gap> gaps, Ledger ledger, Collection<Stakeholder> people, Tier tier,
			Instant now, Instant latest) {
		NextChange next = new NextChange(now, tier, latest);
		gaps.stream().map(Gap::growsAt).filter(latest::isAfter).forEach((grows) -> next.at(grows.toEpochMilli()));
		ledger.entries()
			.values()
			.stream()
			.map(LedgerEntry::snoozedUntil)
			.filter(Objects::nonNull)
			.forEach((until) -> next.at(until.toEpochMilli()));
		people.forEach((person) -> next.of(person.history()));
		return Instant.ofEpochMilli(next.at);
	}

	private void of(ContactHistory history) {
		if (history.ahead().length > 0) {
			at(history.firstAhead());
		}
		if (history.lastTouch() != ContactHistory.NEVER) {
			after(history.lastTouch(), Layer.WINDOW.toMillis());
		}
		if (history.lastResponse() != ContactHistory.NEVER) {
			after(history.lastResponse(), Layer.WINDOW.toMillis());
			after(history.lastResponse(), days(GoneQuietRule.allowedDays(history, this.tier, this.now)));
			ofRhythm(history.recentResponses());
		}
		if (history.unanswered() >= GhostedRule.OUTREACHES) {
			after(history.firstUnanswered(), days(GhostedRule.PATIENCE_DAYS) - 1);
		}
	}

	/**
	 * The oldest response of the year leaves it.
	 */
	private void ofRhythm(long[] responses) {
		if (responses.length >= RESPONSES_OF_A_RHYTHM) {
			for (long response : responses) {
				after(response, YEAR);
			}
		}
	}

	private static long days(double days) {
		return (long) Math.floor(days * CommitteeCase.MILLIS_A_DAY);
	}

	private void after(long instant, long millis) {
		at(instant + millis + 1);
	}

	private void at(long instant) {
		if (instant > this.now.toEpochMilli()) {
			this.at = Math.min(this.at, instant);
		}
	}

}
