package io.github.coterie.engagement;

import java.time.Instant;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Counts the touchpoints of a day while they come in their order: of one type, only so
 * many a day count.
 */
final class TouchDay {

	private static final int COUNTED = 20;

	private static final long MILLIS = 86_400_000L;

	private static final int COUNT_BITS = 5;

	private final int[] counts = new int[TouchpointType.values().length];

	private long day = Long.MIN_VALUE;

	TouchDay() {
	}

	/**
	 * A day that has begun.
	 * @param counts as {@link #counts(Instant, Instant)} gave them
	 */
	TouchDay(Instant at, int[] counts) {
		this.day = of(at);
		for (int count : counts) {
			this.counts[count >> COUNT_BITS] = count & (1 << COUNT_BITS) - 1;
		}
	}

	/**
	 * The day of an instant, in UTC.
	 */
	static long of(Instant at) {
		return Math.floorDiv(at.toEpochMilli(), MILLIS);
	}

	private static boolean isOn(long day, Instant at) {
		return at.isBefore(Instant.MAX) && of(at) == day;
	}

	/**
	 * Takes the next touchpoint.
	 * @return whether it counts
	 */
	boolean counts(Touch touch) {
		if (of(touch.at()) != this.day) {
			this.day = of(touch.at());
			Arrays.fill(this.counts, 0);
		}
		int type = touch.type().ordinal();
		this.counts[type] = Math.min(COUNTED + 1, this.counts[type] + 1);
		return this.counts[type] <= COUNTED;
	}

	/**
	 * How many there were of each type, if the day is that of now and not that of the
	 * next one.
	 */
	int[] counts(Instant now, Instant next) {
		return (of(now) == this.day && !isOn(this.day, next)) ? IntStream.range(0, this.counts.length)
			.filter((type) -> this.counts[type] > 0)
			.map((type) -> type << COUNT_BITS | this.counts[type])
			.toArray() : ContactHistory.NONE.sameDay();
	}

}
