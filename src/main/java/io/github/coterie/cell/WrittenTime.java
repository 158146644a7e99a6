package io.github.coterie.cell;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A date, with a time of day and an offset as far as they were written.
 *
 * @param date the day as written, in whatever zone that was
 * @param time of that day, or null
 * @param offset of that time from UTC, or null
 */
record WrittenTime(LocalDate date, @Nullable LocalTime time, @Nullable ZoneOffset offset) {

	private static final int LONGEST = 64;

	private static final int FIRST_YEAR_OF_LAST_CENTURY = 70;

	private static final Pattern NUMBERS = Pattern
		.compile("(?<a>\\d{1,4})(?<by>[-/.])(?<b>\\d{1,2})\\k<by>(?<c>\\d{4}|\\d{1,2})(?!\\d)");

	private static final Pattern EAST_ASIAN = Pattern
		.compile("(?<year>\\d{4})[年년]\\s?(?<month>\\d{1,2})[月월]\\s?(?<day>\\d{1,2})[日일]?");

	private static final Pattern COMPACT = Pattern
		.compile("(?<year>(?:19|20)\\d\\d)(?<month>[01]\\d)(?<day>[0-3]\\d)(?=$|T\\d)");

	private static final Pattern DAY_NAME_YEAR = Pattern
		.compile("(?:\\p{L}+\\.?,?\\s+)?(?<day>\\d{1,2})(?:st|nd|rd|th|er)?[.º]?[-\\s/]*(?:de\\s+)?"
				+ "(?<name>\\p{L}+)\\.?,?[-\\s/]*(?:del?\\s+)?(?<year>\\d{4}|\\d\\d)(?!\\d)");

	private static final Pattern NAME_DAY_YEAR = Pattern
		.compile("(?:\\p{L}+\\.?,?\\s+)?(?<name>\\p{L}+)\\.?[-\\s]+(?<day>\\d{1,2})(?:st|nd|rd|th)?"
				+ "(?:,\\s*|[-\\s]+)(?<year>\\d{4}|\\d\\d)(?![\\d:])");

	/**
	 * Reads what was written.
	 * @param order of day and month where the text does not tell; null refuses such a
	 * text
	 * @throws AmbiguousDateException when the order has to be told
	 * @throws DateTimeException when it is no date
	 */
	static WrittenTime parse(String text, @Nullable DateOrder order) {
		if (text.length() > LONGEST) {
			throw new DateTimeException("Too long for a date");
		}
		if (isIsoDate(text)) {
			return at(LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10)), text, 10);
		}
		if (text.length() == 13 && isDigits(text, 0, 13)) {
			OffsetDateTime instant = Instant.ofEpochMilli(Long.parseLong(text)).atOffset(ZoneOffset.UTC);
			return new WrittenTime(instant.toLocalDate(), instant.toLocalTime(), ZoneOffset.UTC);
		}
		Matcher numbers = NUMBERS.matcher(text);
		if (numbers.lookingAt()) {
			return at(date(numbers, order), text, numbers.end());
		}
		return named(text);
	}

	/**
	 * The instant that was written.
	 * @param zone of a time without offset; a date without time is its noon in UTC
	 */
	Instant instant(ZoneId zone) {
		if (this.time == null) {
			return this.date.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
		}
		return this.date.atTime(this.time).atZone((this.offset != null) ? this.offset : zone).toInstant();
	}

	/**
	 * The order of day and month that a text tells.
	 */
	static Optional<DateOrder> order(String text) {
		Matcher numbers = NUMBERS.matcher(Blanks.strip(text));
		if (!numbers.lookingAt() || numbers.group("a").length() > 2 || numbers.group("by").equals(".")) {
			return Optional.empty();
		}
		int first = Integer.parseInt(numbers.group("a"));
		int second = Integer.parseInt(numbers.group("b"));
		if (Math.max(first, second) > 31 || Math.min(first, second) > 12 || Math.max(first, second) <= 12) {
			return Optional.empty();
		}
		return Optional.of((first > 12) ? DateOrder.DAY_FIRST : DateOrder.MONTH_FIRST);
	}

	/**
	 * Whether a text is a date of which nobody can tell day and month.
	 */
	static boolean isAmbiguous(String text) {
		Matcher numbers = NUMBERS.matcher(Blanks.strip(text));
		if (!numbers.lookingAt() || numbers.group("a").length() > 2 || numbers.group("by").equals(".")) {
			return false;
		}
		int first = Integer.parseInt(numbers.group("a"));
		int second = Integer.parseInt(numbers.group("b"));
		return first != second && first <= 12 && second <= 12;
	}

	private static LocalDate date(Matcher numbers, @Nullable DateOrder order) {
		int first = Integer.parseInt(numbers.group("a"));
		int second = Integer.parseInt(numbers.group("b"));
		int third = Integer.parseInt(numbers.group("c"));
		if (numbers.group("a").length() == 4) {
			return LocalDate.of(first, second, third);
		}
		int year = year(numbers.group("c"));
		if (numbers.group("by").equals(".") || first > 12 || first == second) {
			return LocalDate.of(year, second, first);
		}
		if (second > 12 || order == DateOrder.MONTH_FIRST) {
			return LocalDate.of(year, first, second);
		}
		if (order == DateOrder.DAY_FIRST) {
			return LocalDate.of(year, second, first);
		}
		throw new AmbiguousDateException(LocalDate.of(year, first, second), LocalDate.of(year, second, first));
	}

	private static WrittenTime named(String text) {
		Matcher compact = COMPACT.matcher(text);
		if (compact.lookingAt()) {
			return at(numbered(compact), text, compact.end());
		}
		Matcher eastAsian = EAST_ASIAN.matcher(text);
		if (eastAsian.lookingAt()) {
			return at(numbered(eastAsian), text, eastAsian.end());
		}
		for (Pattern pattern : new Pattern[] { DAY_NAME_YEAR, NAME_DAY_YEAR }) {
			Matcher matcher = pattern.matcher(text);
			Month month = matcher.lookingAt() ? MonthNames.month(matcher.group("name")) : null;
			if (month != null) {
				return at(LocalDate.of(year(matcher.group("year")), month, Integer.parseInt(matcher.group("day"))),
						text, matcher.end());
			}
		}
		throw new DateTimeException("Neither date nor time");
	}

	private static LocalDate numbered(Matcher matcher) {
		return LocalDate.of(Integer.parseInt(matcher.group("year")), Integer.parseInt(matcher.group("month")),
				Integer.parseInt(matcher.group("day")));
	}

	private static WrittenTime at(LocalDate date, String text, int rest) {
		if (rest == text.length()) {
			return new WrittenTime(date, null, null);
		}
		ClockText clock = new ClockText(text, rest);
		return new WrittenTime(date, clock.time(), clock.offset());
	}

	private static int year(String digits) {
		int year = Integer.parseInt(digits);
		return switch (digits.length()) {
			case 4 -> year;
			case 2 -> year + ((year < FIRST_YEAR_OF_LAST_CENTURY) ? 2000 : 1900);
			default -> throw new DateTimeException("A year has two or four digits");
		};
	}

	private static boolean isIsoDate(String text) {
		return text.length() >= 10 && text.charAt(4) == '-' && text.charAt(7) == '-' && isDigits(text, 0, 4)
				&& isDigits(text, 5, 7) && isDigits(text, 8, 10);
	}

	private static boolean isDigits(String text, int from, int to) {
		for (int i = from; i < to; i++) {
			if (text.charAt(i) < '0' || text.charAt(i) > '9') {
				return false;
			}
		}
		return true;
	}

	private static int number(String text, int from, int to) {
		return Integer.parseInt(text, from, to, 10);
	}

}
