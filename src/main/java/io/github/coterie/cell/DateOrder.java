package io.github.coterie.cell;

import java.util.Locale;
import java.util.Optional;

import io.github.coterie.fault.Fault;

/**
 * Which of day and month comes first in a date such as 03/04/2026.
 */
public enum DateOrder {

	MONTH_FIRST, DAY_FIRST;

	/**
	 * The order that the dates of one column tell by those of them that can be read in
	 * one way only. Texts that are no dates tell nothing.
	 * @param dates as they stand in their cells
	 * @return empty when none tells, or when they contradict each other
	 */
	public static Optional<DateOrder> of(Iterable<String> dates) {
		boolean day = false;
		boolean month = false;
		for (String date : dates) {
			Optional<DateOrder> told = WrittenTime.order(date);
			day |= told.filter(DAY_FIRST::equals).isPresent();
			month |= told.filter(MONTH_FIRST::equals).isPresent();
		}
		return (day != month) ? Optional.of(day ? DAY_FIRST : MONTH_FIRST) : Optional.empty();
	}

	/**
	 * Whether a date can be read only by who knows the order.
	 */
	public static boolean matters(String date) {
		return WrittenTime.isAmbiguous(date);
	}

	/**
	 * An order as users name it.
	 * @param field what is at fault if it is none
	 * @param name such as {@code day-first}
	 */
	public static DateOrder named(String field, String name) {
		return switch (name.strip().toLowerCase(Locale.ROOT)) {
			case "day-first", "day", "dmy" -> DAY_FIRST;
			case "month-first", "month", "mdy" -> MONTH_FIRST;
			default -> throw Fault.badRequest(field, "must be day-first or month-first");
		};
	}

}
