package io.github.coterie.crm;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import io.github.coterie.fault.Fault;
import org.jspecify.annotations.Nullable;

/**
 * One row of a file. A cell that is blank, or whose column the file lacks, is null; a
 * cell that can't be read throws a {@link Fault} that names its column.
 *
 * @param line where it starts, from 1
 * @param columns the place of every column, by its name in capitals
 * @param cells as they stand there
 * @param shift added to every instant
 */
record Row(long line, Map<String, Integer> columns, List<String> cells, Duration shift) {

	private static final Set<String> NOTHING = Set.of("", "NULL", "#N/A");

	private static final Pattern GROUPED = Pattern.compile("[-+]?\\d{1,3}(,\\d{3})+(\\.\\d*)?");

	@Nullable String text(String column) {
		Integer place = this.columns.get(column.toUpperCase(Locale.ROOT));
		if (place == null || place >= this.cells.size()) {
			return null;
		}
		String text = this.cells.get(place).strip();
		return NOTHING.contains(text) ? null : text;
	}

	String required(String column) {
		String text = text(column);
		if (text == null) {
			throw Fault.badRequest(column, "must not be blank");
		}
		return text;
	}

	@Nullable SalesforceId id(String column) {
		return SalesforceId.parse(text(column));
	}

	SalesforceId requiredId(String column) {
		SalesforceId id = id(column);
		if (id == null) {
			throw Fault.badRequest(column, "must not be blank");
		}
		return id;
	}

	@Nullable Boolean flag(String column) {
		String text = text(column);
		return switch ((text != null) ? text.toLowerCase(Locale.ROOT) : "") {
			case "" -> null;
			case "true", "1", "yes", "y" -> true;
			case "false", "0", "no", "n" -> false;
			default -> throw Fault.badRequest(column, "is neither TRUE nor FALSE");
		};
	}

	boolean isTrue(String column) {
		return Boolean.TRUE.equals(flag(column));
	}

	@Nullable BigDecimal decimal(String column) {
		String text = text(column);
		if (text == null) {
			return null;
		}
		try {
			return new BigDecimal(GROUPED.matcher(text).matches() ? text.replace(",", "") : text);
		}
		catch (NumberFormatException ex) {
			throw Fault.badRequest(column, "is no number");
		}
	}

	@Nullable Integer integer(String column) {
		BigDecimal number = decimal(column);
		try {
			return (number != null) ? (Integer) number.intValueExact() : null;
		}
		catch (ArithmeticException ex) {
			throw Fault.badRequest(column, "is no whole number below 2 147 483 648");
		}
	}

	/**
	 * An instant, moved by the shift; a date without time is its noon in UTC.
	 */
	@Nullable Instant instant(String column) {
		String text = text(column);
		return (text != null) ? SalesforceTime.parse(column, text).plus(this.shift) : null;
	}

}
