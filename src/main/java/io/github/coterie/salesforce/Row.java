package io.github.coterie.salesforce;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

import io.github.coterie.cell.Cells;
import org.jspecify.annotations.Nullable;

/**
 * One row of a table, whose cells are found by the header as it is written; a column that
 * the table lacks is null, and so is what it says.
 *
 * @param cells what stands there
 * @param dates how dates are to be read
 */
record Row(Cells cells, Dates dates) {

	@Nullable String text(@Nullable String header) {
		return (header != null) ? this.cells.text(header) : null;
	}

	@Nullable SalesforceId id(@Nullable String header) {
		return SalesforceId.parse(text(header));
	}

	@Nullable Boolean flag(@Nullable String header) {
		return (header != null) ? this.cells.flag(header) : null;
	}

	boolean isTrue(@Nullable String header) {
		return Boolean.TRUE.equals(flag(header));
	}

	@Nullable BigDecimal decimal(@Nullable String header) {
		return (header != null) ? this.cells.decimal(header) : null;
	}

	@Nullable Integer integer(@Nullable String header) {
		return (header != null) ? this.cells.integer(header) : null;
	}

	@Nullable Instant instant(@Nullable String header) {
		return (text(header) != null && header != null) ? this.dates.instant(this.cells, header) : null;
	}

	/**
	 * A date without time.
	 */
	@Nullable LocalDate day(@Nullable String header) {
		return (text(header) != null && header != null) ? this.dates.day(this.cells, header) : null;
	}

	/**
	 * The noon of a date, or the instant where a time stands beside it.
	 */
	@Nullable Instant dayOrInstant(@Nullable String header) {
		return (text(header) != null && header != null) ? this.dates.dayOrInstant(this.cells, header) : null;
	}

}
