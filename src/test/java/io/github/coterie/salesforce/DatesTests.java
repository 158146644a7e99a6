package io.github.coterie.salesforce;

import java.time.LocalDate;
import java.util.List;

import io.github.coterie.cell.CellSettings;
import io.github.coterie.cell.DateOrder;
import io.github.coterie.entry.Entry;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Dates that may be read two ways.
 */
class DatesTests {

	@Test
	void theTablesOtherDatesTellTheOrder() {
		assertThat(closeDates("02/03/24,02/23/26\n02/04/24,02/24/26\n")).containsExactly(LocalDate.of(2024, 2, 3),
				LocalDate.of(2024, 2, 4));
	}

	@Test
	void aDateThatCanBeReadOneWayOnlyNeedsNoOther() {
		assertThat(closeDates("02/23/24,\n02/02/24,\n")).containsExactly(LocalDate.of(2024, 2, 23),
				LocalDate.of(2024, 2, 2));
	}

	@Test
	void whereNothingTellsItIsRefused() {
		assertThat(export("02/03/24,02/04/26\n").refused()).containsExactly(
				"2 CloseDate 02/03/24: may be day 3 of month 2 or day 2 of month 3: say which order dates have (--dates day-first or month-first)");
	}

	@Test
	void whereDatesContradictEachOtherItIsRefused() {
		assertThat(export("02/03/24,02/23/26\n02/23/24,23/02/26\n").refused()).hasSize(1);
	}

	@Test
	void whatIsSaidCounts() {
		List<Entry> deals = export("02/03/24,\n").with(CellSettings.DEFAULT.with(DateOrder.MONTH_FIRST)).entries();
		assertThat(deals).extracting((deal) -> deal.fields().get("closeDate"))
			.containsExactly(LocalDate.of(2024, 2, 3));
	}

	private static List<Object> closeDates(String rows) {
		return export(rows).entries()
			.stream()
			.map((deal) -> deal.fields().get("closeDate"))
			.map(Object.class::cast)
			.toList();
	}

	private static Export export(String rows) {
		return new Export().file("Opportunity.csv", "Id,CloseDate,LastModifiedDate\n"
				+ rows.replaceAll("(?m)^", "006000000000001AAA,").replaceAll("006000000000001AAA,$", ""));
	}

}
