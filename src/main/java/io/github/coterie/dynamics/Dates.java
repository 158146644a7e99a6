package io.github.coterie.dynamics;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import io.github.coterie.cell.CellSettings;
import io.github.coterie.cell.DateOrder;
import io.github.coterie.table.Table;
import io.github.coterie.table.TableReader;

/**
 * The dates of one table. A view is exported as one user sees it, so that where nothing
 * else says whether 03/04/2026 is March 4 or April 3, the table's other dates do, as long
 * as they agree; they are looked at once, and only when such a date is met.
 */
final class Dates {

	private final Table table;

	private final int[] places;

	private CellSettings settings;

	private boolean known;

	Dates(Table table, Layout layout, CellSettings settings) {
		List<String> names = layout.columns().names();
		this.table = table;
		this.places = IntStream.range(0, names.size())
			.filter((place) -> layout.types().get(names.get(place)) == CellType.DATE)
			.toArray();
		this.settings = settings;
		this.known = settings.dateOrder() != null;
	}

	/**
	 * How the cells of a row are to be understood.
	 */
	CellSettings settings(List<String> row) {
		if (!this.known && dates(row).stream().anyMatch(DateOrder::matters)) {
			this.known = true;
			this.settings = search().map(this.settings::with).orElse(this.settings);
		}
		return this.settings;
	}

	private List<String> dates(List<String> row) {
		return IntStream.of(this.places).filter((place) -> place < row.size()).mapToObj(row::get).toList();
	}

	private Optional<DateOrder> search() {
		Set<DateOrder> told = EnumSet.noneOf(DateOrder.class);
		this.table.read(new TableReader() {

			@Override
			public void row(long line, List<String> cells) {
				dates(cells).forEach((date) -> DateOrder.of(List.of(date)).ifPresent(told::add));
			}

			@Override
			public void flaw(long line, String text, String reason) {
			}

		});
		return (told.size() == 1) ? told.stream().findFirst() : Optional.empty();
	}

}
