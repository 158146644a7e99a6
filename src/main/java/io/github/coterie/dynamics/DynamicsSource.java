package io.github.coterie.dynamics;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import io.github.coterie.cell.CellSettings;
import io.github.coterie.cell.Cells;
import io.github.coterie.entry.EntryKind;
import io.github.coterie.entry.EntrySource;
import io.github.coterie.entry.Finding;
import io.github.coterie.entry.Place;
import io.github.coterie.fault.Fault;
import io.github.coterie.fault.FaultCode;
import io.github.coterie.table.Table;
import io.github.coterie.table.TableReader;

/**
 * A table of Dynamics 365.
 */
final class DynamicsSource implements EntrySource {

	/**
	 * A body that slipped into another column is not carried along whole.
	 */
	private static final int LONGEST_VALUE = 200;

	private final Table table;

	private final Layout layout;

	private final Dates dates;

	DynamicsSource(Table table, Layout layout, CellSettings settings) {
		this.table = table;
		this.layout = layout;
		this.dates = new Dates(table, layout, settings);
	}

	@Override
	public String name() {
		return this.table.name();
	}

	@Override
	public String object() {
		return this.layout.object().label();
	}

	@Override
	public Set<EntryKind> kinds() {
		return this.layout.object().kinds();
	}

	@Override
	public void read(Consumer<Finding> findings) {
		this.table.read(new TableReader() {

			@Override
			public void row(long line, List<String> cells) {
				findings.accept(finding(place(line), cells));
			}

			@Override
			public void flaw(long line, String text, String reason) {
				findings
					.accept(new Finding.Refused(place(line), null, cut(text), FaultCode.BAD_REQUEST.name(), reason));
			}

		});
	}

	private Finding finding(Place place, List<String> values) {
		Cells cells = new Cells(this.layout.columns(), values, this.dates.settings(values));
		try {
			Alignment.verify(this.layout, cells);
			return this.layout.object().read(new Row(place, this.layout, cells));
		}
		catch (Fault fault) {
			String column = fault.field();
			String value = (column != null && this.layout.columns().has(column)) ? cut(cells.raw(column)) : null;
			return new Finding.Refused(place, column, value, fault.code().name(), fault.getMessage());
		}
	}

	private Place place(long line) {
		return new Place(this.table.name(), line);
	}

	private static String cut(String text) {
		return (text.length() > LONGEST_VALUE) ? text.substring(0, LONGEST_VALUE) + "…" : text;
	}

}
