package io.github.coterie.cell;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;

import io.github.coterie.fault.Fault;

/**
 * Dates and times as systems and people write them: ISO 8601, epoch milliseconds, numbers
 * in the order of the country, names of months.
 */
final class Times {

	private Times() {
	}

	/**
	 * An instant. A time without offset is in the zone of the settings; a date without
	 * time is its noon in UTC.
	 */
	static Instant parse(String column, String text, CellSettings settings) {
		return written(column, text, settings).instant(settings.zone());
	}

	/**
	 * The day as it was written, whatever zone its time is in. Of a time in milliseconds
	 * it is the day in the zone of the settings, unless it is midnight in UTC, by which
	 * systems mean a date.
	 */
	static LocalDate date(String column, String text, CellSettings settings) {
		WrittenTime written = written(column, text, settings);
		boolean inMilliseconds = text.length() == 13 && written.offset() == ZoneOffset.UTC && text.indexOf('-') < 0;
		return (inMilliseconds && !LocalTime.MIDNIGHT.equals(written.time()))
				? LocalDate.ofInstant(written.instant(settings.zone()), settings.zone()) : written.date();
	}

	private static WrittenTime written(String column, String text, CellSettings settings) {
		try {
			return WrittenTime.parse(text, settings.dateOrder());
		}
		catch (AmbiguousDateException ex) {
			throw Fault.badRequest(column, String.valueOf(ex.getMessage()));
		}
		catch (DateTimeException ex) {
			throw Fault.badRequest(column,
					"is no date or time that can be read (wanted: 2026-03-04, 2026-03-04T15:04:05Z, 3/4/2026 3:04 PM)");
		}
	}

}
