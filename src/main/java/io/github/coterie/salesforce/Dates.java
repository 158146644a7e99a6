package io.github.coterie.salesforce;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import io.github.coterie.cell.CellSettings;
import io.github.coterie.cell.Cells;
import io.github.coterie.cell.DateOrder;
import io.github.coterie.fault.Fault;
import io.github.coterie.table.Table;
import io.github.coterie.table.TableReader;
import org.jspecify.annotations.Nullable;

/**
 * The dates of one table. Where nothing else says whether 03/04/2026 is March 4 or April
 * 3, the table's other dates do, as long as they agree; they are looked at once, and only
 * when such a date is met.
 */
final class Dates {

	private static final Pattern SLASHED = Pattern.compile("(\\d{1,2})([/-])(\\d{1,2})\\2(?:\\d{4}|\\d{2})(?:\\D.*)?");

	private static final Pattern ISO_DAY = Pattern
		.compile("(\\d{4}-\\d{2}-\\d{2})(?:[T ]00:00(?::00(?:\\.0+)?)?(?:Z|[+-]00:?00)?)?");

	private static final int MONTHS = 12;

	private final Table table;

	private final CellSettings settings;

	private @Nullable DateOrder order;

	private boolean searched;

	Dates(Table table, CellSettings settings) {
		this.table = table;
		this.settings = settings;
		this.order = settings.dateOrder();
	}

	Instant instant(Cells cells, String header) {
		Instant instant = ordered(cells, header).instant(header);
		if (instant == null) {
			throw Fault.badRequest(header, "must not be blank");
		}
		return instant;
	}

	LocalDate day(Cells cells, String header) {
		return dayOrInstant(cells, header).atOffset(ZoneOffset.UTC).toLocalDate();
	}

	/**
	 * A midnight that stands where Salesforce keeps a date is that date: its exports
	 * write both alike.
	 */
	Instant dayOrInstant(Cells cells, String header) {
		Matcher day = ISO_DAY.matcher(cells.raw(header));
		return day.matches() ? noon(header, day.group(1)) : instant(cells, header);
	}

	private Instant noon(String header, String day) {
		try {
			return LocalDate.parse(day).atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC).plus(this.settings.shift());
		}
		catch (DateTimeParseException ex) {
			throw Fault.badRequest(header, "is a date that no calendar has");
		}
	}

	private Cells ordered(Cells cells, String header) {
		if (this.settings.dateOrder() != null) {
			return cells;
		}
		Matcher date = SLASHED.matcher(cells.raw(header));
		if (!date.matches()) {
			return cells;
		}
		DateOrder order = orderOf(date);
		return new Cells(cells.columns(), cells.values(),
				this.settings.with((order != null) ? order : ofTable(header, date)));
	}

	private DateOrder ofTable(String header, Matcher date) {
		if (!this.searched) {
			this.searched = true;
			this.order = search();
		}
		if (this.order == null) {
			int first = Integer.parseInt(date.group(1));
			int second = Integer.parseInt(date.group(3));
			throw Fault.badRequest(header,
					"may be day %d of month %d or day %d of month %d: say which order dates have (--dates day-first or month-first)"
						.formatted(second, first, first, second));
		}
		return this.order;
	}

	/**
	 * What the one date tells: null when it may be read both ways.
	 */
	private static @Nullable DateOrder orderOf(Matcher date) {
		int first = Integer.parseInt(date.group(1));
		int second = Integer.parseInt(date.group(3));
		if (first > MONTHS) {
			return DateOrder.DAY_FIRST;
		}
		return (second > MONTHS || first == second) ? DateOrder.MONTH_FIRST : null;
	}

	private @Nullable DateOrder search() {
		Evidence evidence = new Evidence(this.table.columns());
		this.table.read(evidence);
		return evidence.order();
	}

	/**
	 * Looks for dates that can be read one way only.
	 */
	private static final class Evidence implements TableReader {

		private final int[] places;

		private boolean monthFirst;

		private boolean dayFirst;

		Evidence(List<String> headers) {
			this.places = IntStream.range(0, headers.size())
				.filter((place) -> tellsDates(Label.letters(headers.get(place))))
				.toArray();
		}

		private static boolean tellsDates(String header) {
			return header.contains("date") || header.contains("activity") || header.contains("modified")
					|| header.equals("start") || header.equals("end");
		}

		@Override
		public void row(long line, List<String> cells) {
			for (int place : this.places) {
				Matcher date = SLASHED.matcher((place < cells.size()) ? cells.get(place).strip() : "");
				if (date.matches() && Integer.parseInt(date.group(1)) != Integer.parseInt(date.group(3))) {
					DateOrder order = orderOf(date);
					this.monthFirst |= order == DateOrder.MONTH_FIRST;
					this.dayFirst |= order == DateOrder.DAY_FIRST;
				}
			}
		}

		@Override
		public void flaw(long line, String text, String reason) {
		}

		@Nullable DateOrder order() {
			if (this.monthFirst == this.dayFirst) {
				return null;
			}
			return this.monthFirst ? DateOrder.MONTH_FIRST : DateOrder.DAY_FIRST;
		}

	}

}
