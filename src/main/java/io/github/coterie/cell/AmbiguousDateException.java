package io.github.coterie.cell;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * A date that may be one of two days.
 */
final class AmbiguousDateException extends DateTimeException {

	private static final long serialVersionUID = 1L;

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MMMM d", Locale.ENGLISH);

	AmbiguousDateException(LocalDate monthFirst, LocalDate dayFirst) {
		super("may be " + DAY.format(monthFirst) + " or " + DAY.format(dayFirst)
				+ ": say which order dates have (--dates day-first or month-first)");
	}

}
