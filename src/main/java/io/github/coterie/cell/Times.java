package io.github.coterie.cell;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;

import io.github.coterie.fault.Fault;

/**
 * Dates and times as systems and people write them. PLACEHOLDER: month before day from
 * its reports. A time without zone is UTC; a date without time is its noon in UTC.
 */
final class Times {

	private static final List<DateTimeFormatter> FORMATS = List.of(
			format("uuuu-MM-dd['T'][ ]HH:mm[:ss][.SSSSSSSSS][.SSSSSS][.SSS][.SS][.S][ ][XXX][XX][X]"),
			format("uuuu-MM-dd['T'][ ]HH:mm[:ss][.SSS]'Z'XX"), format("uuuu-MM-dd"),
			format("M/d/[uuuu][uu][, ][ ]h:mm[:ss] a"), format("M/d/[uuuu][uu][, ][ ]H:mm[:ss]"),
			format("M/d/[uuuu][uu]"));

	private Times() {
	}

	static Instant parse(String column, String text, CellSettings settings) {
		for (DateTimeFormatter format : FORMATS) {
			try {
				return instant(format.parseBest(text, OffsetDateTime::from, LocalDateTime::from, LocalDate::from));
			}
			catch (DateTimeException ex) {
				continue;
			}
		}
		throw Fault.badRequest(column, "is no date or time that can be read (wanted: ISO 8601, or month/day/year)");
	}

	private static Instant instant(TemporalAccessor time) {
		return switch (time) {
			case OffsetDateTime exact -> exact.toInstant();
			case LocalDateTime zoneless -> zoneless.toInstant(ZoneOffset.UTC);
			case LocalDate day -> day.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
			default -> throw new DateTimeException("Neither date nor time");
		};
	}

	private static DateTimeFormatter format(String pattern) {
		return new DateTimeFormatterBuilder().parseCaseInsensitive()
			.appendPattern(pattern)
			.toFormatter(Locale.ENGLISH)
			.withResolverStyle(ResolverStyle.STRICT);
	}

}
