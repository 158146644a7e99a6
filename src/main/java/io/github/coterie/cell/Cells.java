package io.github.coterie.cell;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import io.github.coterie.fault.Fault;
import org.jspecify.annotations.Nullable;

/**
 * The cells of one row. A cell that is blank, or whose column the table lacks, is null;
 * one that can't be read throws a {@link Fault} that names its column and says how to
 * mend it.
 *
 * @param columns their names
 * @param values as they stand there, in the order of the columns
 * @param settings how they are to be understood
 */
public record Cells(Columns columns, List<String> values, CellSettings settings) {

	private static final Pattern GROUPED = Pattern.compile("[-+]?\\d{1,3}(,\\d{3})+(\\.\\d*)?");

	/**
	 * What stands in a cell, stripped; null when it says nothing, or says to clear.
	 */
	public @Nullable String text(String column) {
		String text = raw(column);
		return (text.equals(this.settings.clear()) || this.settings.isNothing(text)) ? null : text;
	}

	/**
	 * The first of some columns that says something.
	 */
	public @Nullable String first(String... names) {
		return Arrays.stream(names).map(this::text).filter((text) -> text != null).findFirst().orElse(null);
	}

	/**
	 * Whether a cell says that what is stored is to be cleared.
	 */
	public boolean clears(String column) {
		return raw(column).equals(this.settings.clear());
	}

	/**
	 * What stands in a cell, stripped; empty when the table lacks the column.
	 */
	public String raw(String column) {
		Integer place = this.columns.place(column);
		return (place != null && place < this.values.size()) ? this.values.get(place).strip() : "";
	}

	public String required(String column) {
		String text = text(column);
		if (text == null) {
			throw Fault.badRequest(column, "must not be blank");
		}
		return text;
	}

	public @Nullable Boolean flag(String column) {
		String text = text(column);
		return switch ((text != null) ? text.toLowerCase(Locale.ROOT) : "") {
			case "" -> null;
			case "true", "1", "yes", "y" -> true;
			case "false", "0", "no", "n" -> false;
			default -> throw Fault.badRequest(column, "is neither TRUE nor FALSE");
		};
	}

	public boolean isTrue(String column) {
		return Boolean.TRUE.equals(flag(column));
	}

	public @Nullable BigDecimal decimal(String column) {
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

	public @Nullable Integer integer(String column) {
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
	public @Nullable Instant instant(String column) {
		String text = text(column);
		return (text != null) ? Times.parse(column, text, this.settings).plus(this.settings.shift()) : null;
	}

	/**
	 * Several values in one cell.
	 * @param separator between them
	 * @return null when the cell says nothing
	 */
	public @Nullable List<String> texts(String column, String separator) {
		String text = text(column);
		return (text != null) ? Arrays.stream(text.split(Pattern.quote(separator)))
			.map(String::strip)
			.filter((part) -> !part.isEmpty())
			.toList() : null;
	}

}
