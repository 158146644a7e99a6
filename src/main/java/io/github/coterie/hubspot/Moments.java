package io.github.coterie.hubspot;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.coterie.cell.CellSettings;
import io.github.coterie.cell.Cells;
import org.jspecify.annotations.Nullable;

/**
 * Times as HubSpot and its connectors write them: {@code 2026-03-04 15:04}, with seconds
 * and UTC or without, and milliseconds since 1970. All else is read as anywhere.
 */
final class Moments {

	private static final Pattern MILLISECONDS = Pattern.compile("(\\d{12,14})(?:\\.0+)?");

	private static final Pattern STAMP = Pattern.compile(
			"(\\d{4})-(\\d\\d)-(\\d\\d)[ T](\\d{1,2}):(\\d\\d)(?::(\\d\\d)(?:\\.(\\d{1,9}))?)?\\s?(Z|UTC|\\+00:?00)?");

	private Moments() {
	}

	static @Nullable Instant read(Cells cells, String column) {
		String text = cells.text(column);
		if (text == null) {
			return null;
		}
		Matcher milliseconds = MILLISECONDS.matcher(text);
		if (milliseconds.matches()) {
			return Instant.ofEpochMilli(Long.parseLong(milliseconds.group(1))).plus(cells.settings().shift());
		}
		Matcher stamp = STAMP.matcher(text);
		Instant instant = stamp.matches() ? instant(stamp, cells.settings()) : null;
		return (instant != null) ? instant : cells.instant(column);
	}

	private static @Nullable Instant instant(Matcher stamp, CellSettings settings) {
		ZoneId zone = (stamp.group(8) != null) ? ZoneOffset.UTC : settings.zone();
		try {
			return LocalDateTime
				.of(number(stamp, 1), number(stamp, 2), number(stamp, 3), number(stamp, 4), number(stamp, 5),
						number(stamp, 6), nanoseconds(stamp.group(7)))
				.atZone(zone)
				.toInstant()
				.plus(settings.shift());
		}
		catch (DateTimeException ex) {
			return null;
		}
	}

	private static int number(Matcher stamp, int group) {
		return (stamp.group(group) != null) ? Integer.parseInt(stamp.group(group)) : 0;
	}

	private static int nanoseconds(@Nullable String fraction) {
		return (fraction != null) ? Integer.parseInt(fraction + "0".repeat(9 - fraction.length())) : 0;
	}

}
