package io.github.coterie.engagement;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What is left to know of all touchpoints of one person, or of one account: a constant
 * number of figures and the responses of the last year. Because every weight fades at one
 * rate, one raw sum at a reference instant is enough (forward decay: Cormode, Shkapenyuk,
 * Srivastava, Xu, ICDE 2009). Touchpoints that lie ahead wait in {@code ahead} until
 * their time has come.
 *
 * @param raw the sum of weights, faded to {@code reference}
 * @param reference epoch milliseconds
 * @param total how many touchpoints there were, whatever they were
 * @param touches how many of them were an outreach or a response
 * @param lastTouch epoch milliseconds of the last outreach or response, or {@link #NEVER}
 * @param lastResponse epoch milliseconds of the last response, or {@link #NEVER}
 * @param unanswered how many outreaches there were since the last response
 * @param firstUnanswered epoch milliseconds of the first of them, or {@link #NEVER}
 * @param recentResponses epoch milliseconds of the responses of the last year, ascending
 * @param ahead touchpoints in the future, packed, ascending
 * @param sameDay how many touchpoints of a type there were on the day of the last one, if
 * that day was not over and nothing more is planned for it; empty otherwise
 */
@SuppressWarnings("ArrayRecordComponent")
public record ContactHistory(double raw, long reference, int total, int touches, long lastTouch, long lastResponse,
		int unanswered, long firstUnanswered, long[] recentResponses, long[] ahead, int[] sameDay) {

	/**
	 * Stands for an instant that has not been.
	 */
	public static final long NEVER = Long.MIN_VALUE;

	/**
	 * No touchpoint at all.
	 */
	public static final ContactHistory NONE = new ContactHistory(0, 0, 0, 0, NEVER, NEVER, 0, NEVER, new long[0],
			new long[0], new int[0]);

	private static final int[] NOTHING = NONE.sameDay;

	private static final long YEAR = 365 * 86_400_000L;

	/**
	 * Sums up touchpoints.
	 * @param touches in any order
	 * @param now what lies after it is kept ahead
	 * @param decay how weights fade
	 * @return their history, valid at {@code now} and later
	 */
	public static ContactHistory of(Collection<Touch> touches, Instant now, Decay decay) {
		List<Touch> ordered = new ArrayList<>(touches);
		ordered.sort(Touch.IN_ORDER);
		ContactHistory history = NONE;
		List<Long> ahead = new ArrayList<>();
		TouchDay day = new TouchDay();
		Year year = new Year(now.toEpochMilli() - YEAR);
		int[] today = NOTHING;
		for (Touch touch : ordered) {
			if (touch.at().isAfter(now)) {
				today = ahead.isEmpty() ? day.counts(now, touch.at()) : today;
				ahead.add(pack(touch, day.counts(touch)));
			}
			else {
				history = history.plus(pack(touch, day.counts(touch)), decay, year);
			}
		}
		return history.with(year.responses(), toArray(ahead), ahead.isEmpty() ? day.counts(now, Instant.MAX) : today);
	}

	/**
	 * This history with touchpoints that came after all others.
	 * @param touches at least one
	 * @return null when they can't be told from here: one was before the last that is
	 * known, is planned, or stands on a day with others that are; then all have to be
	 * summed up anew
	 */
	public @Nullable ContactHistory and(Collection<Touch> touches, Instant now, Decay decay) {
		List<Touch> ordered = touches.stream().sorted(Touch.IN_ORDER).toList();
		Instant first = ordered.getFirst().at();
		boolean known = this.total == 0
				|| (first.toEpochMilli() > this.reference && (this.sameDay.length > 0 || !isOnDayOfLast(first)));
		if (!known || ordered.getLast().at().isAfter(now) || !isBeforeDayOfFirstAhead(ordered.getLast().at())) {
			return null;
		}
		TouchDay day = new TouchDay(Instant.ofEpochMilli(this.reference), this.sameDay);
		Year year = new Year(now.toEpochMilli() - YEAR, this.recentResponses);
		ContactHistory history = this;
		for (Touch touch : ordered) {
			history = history.plus(pack(touch, day.counts(touch)), decay, year);
		}
		return history.with(year.responses(), this.ahead,
				day.counts(now, (this.ahead.length > 0) ? Instant.ofEpochMilli(firstAhead()) : Instant.MAX));
	}

	private boolean isBeforeDayOfFirstAhead(Instant at) {
		return this.ahead.length == 0 || TouchDay.of(at) < TouchDay.of(Instant.ofEpochMilli(firstAhead()));
	}

	private boolean isOnDayOfLast(Instant at) {
		return TouchDay.of(at) == TouchDay.of(Instant.ofEpochMilli(this.reference));
	}

	/**
	 * This history once the touchpoints that lay ahead and have come are part of it.
	 */
	public ContactHistory at(Instant now, Decay decay) {
		int come = 0;
		while (come < this.ahead.length && instant(this.ahead[come]) <= now.toEpochMilli()) {
			come++;
		}
		if (come == 0) {
			return this;
		}
		Year year = new Year(now.toEpochMilli() - YEAR, this.recentResponses);
		ContactHistory history = this;
		for (int i = 0; i < come; i++) {
			history = history.plus(this.ahead[i], decay, year);
		}
		return history.with(year.responses(), Arrays.copyOfRange(this.ahead, come, this.ahead.length), NOTHING);
	}

	/**
	 * The engagement score.
	 * @param now not before the instant this was made for
	 * @param decay how weights fade
	 * @return 0 to 100
	 */
	public double score(Instant now, Decay decay) {
		return (this.raw == 0) ? 0 : Decay.score(this.raw * decay.left(this.reference, now.toEpochMilli()));
	}

	/**
	 * How many responses there were between two instants, both included, within the last
	 * year.
	 */
	int responses(Instant from, Instant to) {
		int count = 0;
		for (long response : this.recentResponses) {
			if (response >= from.toEpochMilli() && response <= to.toEpochMilli()) {
				count++;
			}
		}
		return count;
	}

	/**
	 * The median number of days between two responses of the last 365 days.
	 * @param now the end of those days
	 * @return days with their fraction, or 0 when there were fewer than four responses
	 */
	public double medianDaysBetweenResponses(Instant now) {
		long from = now.toEpochMilli() - YEAR;
		long[] year = Arrays.stream(this.recentResponses).filter((at) -> at >= from).toArray();
		if (year.length < 4) {
			return 0;
		}
		double[] between = new double[year.length - 1];
		for (int i = 0; i < between.length; i++) {
			between[i] = (year[i + 1] - year[i]) / 86_400_000.0;
		}
		Arrays.sort(between);
		int middle = between.length / 2;
		return (between.length % 2 == 1) ? between[middle] : (between[middle - 1] + between[middle]) / 2;
	}

	/**
	 * When the first touchpoint that lies ahead will be, in epoch milliseconds.
	 */
	public long firstAhead() {
		return instant(this.ahead[0]);
	}

	/**
	 * The sum of weights, faded to another instant, before or after.
	 * @param at epoch milliseconds
	 */
	public double rawAt(long at, Decay decay) {
		return (this.raw == 0) ? 0 : this.raw * decay.left(this.reference, at);
	}

	public boolean respondedSince(Instant since) {
		return this.lastResponse != NEVER && this.lastResponse >= since.toEpochMilli();
	}

	public boolean touchedSince(Instant since) {
		return this.lastTouch != NEVER && this.lastTouch >= since.toEpochMilli();
	}

	/**
	 * Whether there was no outreach and no response, ever.
	 */
	public boolean neverTouched() {
		return this.lastTouch == NEVER;
	}

	public @Nullable Instant lastTouchAt() {
		return instantOrNull(this.lastTouch);
	}

	public @Nullable Instant lastResponseAt() {
		return instantOrNull(this.lastResponse);
	}

	/**
	 * How many touchpoints there are, those ahead included.
	 */
	public int totalWithAhead() {
		return this.total + this.ahead.length;
	}

	private ContactHistory plus(long packed, Decay decay, Year year) {
		long at = instant(packed);
		double faded = (this.raw == 0) ? 0 : this.raw * decay.left(this.reference, at);
		boolean response = (packed & 2) != 0;
		boolean outreach = (packed & 1) != 0;
		if (response) {
			year.add(at);
		}
		long first = this.firstUnanswered;
		int open = this.unanswered;
		if (response) {
			first = NEVER;
			open = 0;
		}
		else if (outreach && at > this.lastResponse) {
			first = (open == 0) ? at : first;
			open++;
		}
		boolean touch = response || outreach;
		return new ContactHistory(faded + ((packed >> 2) & 127), at, this.total + 1, this.touches + (touch ? 1 : 0),
				touch ? at : this.lastTouch, response ? at : this.lastResponse, open, first, this.recentResponses,
				this.ahead, this.sameDay);
	}

	private ContactHistory with(long[] responses, long[] later, int[] counts) {
		return new ContactHistory(this.raw, this.reference, this.total, this.touches, this.lastTouch, this.lastResponse,
				this.unanswered, this.firstUnanswered, responses, later, counts);
	}

	private static long pack(Touch touch, boolean counts) {
		int weight = counts ? touch.type().weight(touch.direction()) : 0;
		int kind = (touch.type().isResponse(touch.direction()) ? 2 : 0)
				+ (touch.type().isOutreach(touch.direction()) ? 1 : 0);
		return touch.at().toEpochMilli() << 9 | weight << 2 | kind;
	}

	private static long instant(long packed) {
		return packed >> 9;
	}

	private static @Nullable Instant instantOrNull(long at) {
		return (at == NEVER) ? null : Instant.ofEpochMilli(at);
	}

	private static long[] toArray(List<Long> values) {
		return values.stream().mapToLong(Long::longValue).toArray();
	}

	/**
	 * Collects the responses since an instant.
	 */
	private static final class Year {

		private final long since;

		private final List<Long> responses = new ArrayList<>();

		Year(long since, long... responses) {
			this.since = since;
			Arrays.stream(responses).forEach(this::add);
		}

		void add(long response) {
			if (response >= this.since) {
				this.responses.add(response);
			}
		}

		long[] responses() {
			return toArray(this.responses);
		}

	}

}
