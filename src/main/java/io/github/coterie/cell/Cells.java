package io.github.coterie.cell;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
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

	/**
	 * What stands in a cell, stripped of all that shows nothing; null when it says
	 * nothing, or says to clear.
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
		return (place != null && place < this.values.size()) ? Blanks.strip(this.values.get(place)) : "";
	}

	public String required(String column) {
		String text = text(column);
		if (text == null) {
			throw Fault.badRequest(column, "must not be blank");
		}
		return text;
	}

	/**
	 * Yes or no, in the languages that exports are written in.
	 */
	public @Nullable Boolean flag(String column) {
		String text = text(column);
		if (text == null) {
			return null;
		}
		Boolean flag = Flags.parse(text);
		if (flag == null) {
			throw Fault.badRequest(column, "is neither TRUE nor FALSE (wanted: true or false, yes or no, 1 or 0)");
		}
		return flag;
	}

	public boolean isTrue(String column) {
		return Boolean.TRUE.equals(flag(column));
	}

	/**
	 * A number, plain, grouped, with a currency or an exponent.
	 */
	public @Nullable BigDecimal decimal(String column) {
		String text = text(column);
		return (text != null) ? Numbers.parse(column, text, this.settings.decimalComma()) : null;
	}

	/**
	 * A whole number; one whose decimals are all 0 is whole.
	 */
	public @Nullable Integer integer(String column) {
		BigDecimal number = decimal(column);
		try {
			return (number != null) ? (Integer) number.intValueExact() : null;
		}
		catch (ArithmeticException ex) {
			throw Fault.badRequest(column, "must be a whole number between -2147483648 and 2147483647");
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
	 * A day as it was written, moved by the whole days of the shift, never by a zone.
	 */
	public @Nullable LocalDate date(String column) {
		String text = text(column);
		return (text != null) ? Times.date(column, text, this.settings).plusDays(this.settings.shift().toDays()) : null;
	}

	/**
	 * Several values in one cell.
	 * @param separator between them
	 * @return null when the cell says nothing
	 */
	public @Nullable List<String> texts(String column, String separator) {
		String text = text(column);
		return (text != null) ? Arrays.stream(text.split(Pattern.quote(separator)))
			.map(Blanks::strip)
			.filter((part) -> !part.isEmpty())
			.toList() : null;
	}

}
