package io.github.coterie.graph;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Which of one instance's transactions have been seen.
 */
final class Numbers {

	/**
	 * After this, a transaction that had begun when it was missed has ended: it is cut
	 * off by the database after the time-out of {@link GraphTransactions}.
	 */
	static final Duration MISSED_FOR = Duration.ofMinutes(3);

	/**
	 * So many before the first that is seen may be under way.
	 */
	private static final int BEFORE_THE_FIRST = 100;

	private final NavigableMap<Long, Long> missedSince = new TreeMap<>();

	private long highest;

	long highest() {
		return this.highest;
	}

	/**
	 * The numbers that were skipped and may still come.
	 */
	Collection<Long> missing() {
		return List.copyOf(this.missedSince.keySet());
	}

	boolean isMissing(long number) {
		return this.missedSince.containsKey(number);
	}

	boolean isMissingBefore(long number) {
		return !this.missedSince.headMap(number).isEmpty();
	}

	/**
	 * Takes note of a number.
	 * @param now in the process's own time, in nanoseconds
	 * @return whether it is new
	 */
	boolean take(long number, long now) {
		if (number <= this.highest) {
			return this.missedSince.remove(number) != null;
		}
		long first = (this.highest == 0) ? Math.max(1, number - BEFORE_THE_FIRST) : this.highest + 1;
		for (long skipped = first; skipped < number; skipped++) {
			this.missedSince.put(skipped, now);
		}
		this.highest = number;
		return true;
	}

	/**
	 * Asks no longer for what can't come any more.
	 */
	void giveUp(long now) {
		this.missedSince.values().removeIf((since) -> now - since > MISSED_FOR.toNanos());
	}

}
